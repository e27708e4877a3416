package com.easyecom.accounting.ledger;

import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "accounting")
class EntriesOverHttpTest {

  @Inject Owner owner;
  @Inject EventStream events;

  @BeforeEach
  void startOver() {
    owner.clearBooks();
  }

  @Test
  void anEntryIsPostedAndReadBack() {
    Response created =
        Api.asAccountant()
            .body(
                """
                {"entry_date": "2026-03-31", "description": "Rent", "reference_type": "contract",
                 "reference_id": "R-7", "lines": [
                   {"account_code": "6000", "debit": 800.5},
                   {"account_id": %d, "credit": "800.50", "debit": 0}]}
                """
                    .formatted(accountId("1000")))
            .post(Api.ENTRIES);
    created
        .then()
        .statusCode(201)
        .body("entry_date", equalTo("2026-03-31"))
        .body("effective_date", equalTo("2026-03-31"))
        .body("description", equalTo("Rent"))
        .body("reference_type", equalTo("contract"))
        .body("posted_by", equalTo("ada"))
        .body("lines.account_code", equalTo(List.of("6000", "1000")))
        .body("lines.account_name", equalTo(List.of("Operating expenses", "Cash")))
        .body("lines.debit", equalTo(List.of("800.50", "0.00")))
        .body("lines.credit", equalTo(List.of("0.00", "800.50")));
    String location = created.header("Location");
    assertEquals(created.body().asString(), Api.asAccountant().get(location).body().asString());
  }

  private static long accountId(String code) {
    return Api.read(Api.ACCOUNTS + "?limit=200").getLong("find { it.code == '" + code + "' }.id");
  }

  @Test
  void anEntryThatDoesNotBalanceIsRefusedWithBothTotals() {
    Api.post(
            Api.ENTRIES,
            """
            {"entry_date": "2026-03-31", "lines": [
              {"account_code": "6000", "debit": "10.00"},
              {"account_code": "1000", "credit": "9.99"}]}
            """)
        .statusCode(400)
        .body("code", equalTo("unbalanced"))
        .body("total_debit", equalTo("10.00"))
        .body("total_credit", equalTo("9.99"));
    assertEquals(List.of(), Api.read(Api.ENTRIES).getList("$"));
  }

  @Test
  void everyLineWithoutExactlyOneSideIsNamed() {
    Api.post(
            Api.ENTRIES,
            """
            {"entry_date": "2026-03-31", "lines": [
              {"account_code": "6000", "debit": "10.00", "credit": "10.00"},
              {"account_code": "1000", "credit": "10.00"},
              {"account_code": "1000"}]}
            """)
        .statusCode(400)
        .body("code", equalTo("line_needs_one_side"))
        .body("errors.field", equalTo(List.of("lines[0]", "lines[2]")));
  }

  @Test
  void everyLineWhoseAccountIsUnknownOrUnclearIsNamed() {
    Api.post(
            Api.ENTRIES,
            """
            {"entry_date": "2026-03-31", "lines": [
              {"account_code": "9999", "debit": "10.00"},
              {"account_id": 99999999, "credit": "4.00"},
              {"credit": "4.00"},
              {"account_id": 1, "account_code": "1000", "credit": "2.00"}]}
            """)
        .statusCode(400)
        .body("code", equalTo("invalid_request"))
        .body(
            "errors.field",
            equalTo(
                List.of(
                    "lines[0].account_code",
                    "lines[1].account_id",
                    "lines[2].account_code",
                    "lines[3].account_code")));
  }

  @Test
  void theInventoryAccountTakesNoEntryOfAPerson() {
    Api.post(Api.ENTRIES, Api.entry("2026-03-31", "1200", "3000", "10.00"))
        .statusCode(409)
        .body("code", equalTo("account_is_automatic"))
        .body("account_code", equalTo("1200"));
  }

  @Test
  void theSameKeyPostsOneEntryAlsoWhenSentAtOnce() {
    List<CompletableFuture<Response>> attempts =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(EntriesOverHttpTest::postWithKey))
            .toList();
    List<String> bodies =
        attempts.stream()
            .map(CompletableFuture::join)
            .map(answer -> answer.then().statusCode(201).extract().body().asString())
            .distinct()
            .toList();
    assertEquals(1, bodies.size());
    assertEquals(1, Api.read(Api.ENTRIES).getList("$").size());
    Api.asAccountant()
        .header("Idempotency-Key", "rent-2026-03")
        .body(Api.entry("2026-03-31", "6000", "1000", "801.00"))
        .post(Api.ENTRIES)
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency_key_reused"));
  }

  /** Asks again as long as another request with the key is under way. */
  private static Response postWithKey() {
    Response answer;
    do {
      answer =
          Api.asAccountant()
              .header("Idempotency-Key", "rent-2026-03")
              .body(Api.entry("2026-03-31", "6000", "1000", "800.00"))
              .post(Api.ENTRIES);
    } while ("idempotency_in_progress".equals(answer.jsonPath().getString("code")));
    return answer;
  }

  @Test
  void aReversalExchangesTheSidesAndIsPossibleOnce() {
    long id = Api.postEntry("2026-03-31", "6000", "1000", "12.34");
    JsonPath reversal =
        Api.post(reversalOf(id), day("2026-04-01")).statusCode(201).extract().jsonPath();
    assertEquals(id, reversal.getLong("reverses_entry_id"));
    assertEquals(List.of("0.00", "12.34"), reversal.getList("lines.debit"));
    assertEquals("journal_entry", reversal.getString("reference_type"));
    assertEquals(
        reversal.getLong("id"), Api.read(Api.ENTRIES + "/" + id).getLong("reversed_by_entry_id"));
    Api.post(reversalOf(id), day("2026-04-02"))
        .statusCode(409)
        .body("code", equalTo("already_reversed"));
    assertEquals("12.34", expense("2026-03-31", "2026-03-31"));
    assertEquals("0.00", expense("2026-03-31", "2026-04-01"));
  }

  private static String expense(String start, String end) {
    return Api.read("/api/v1/reports/profit-loss?period_start=" + start + "&period_end=" + end)
        .getString("expense");
  }

  @Test
  void aReversalSentTwentyTimesAtOnceHappensOnce() {
    long id = Api.postEntry("2026-03-31", "6000", "1000", "12.34");
    List<CompletableFuture<Integer>> attempts =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> Api.post(reversalOf(id), day("2026-04-01")).extract().statusCode()))
            .toList();
    List<Integer> statuses = attempts.stream().map(CompletableFuture::join).sorted().toList();
    assertEquals(201, statuses.getFirst());
    assertTrue(statuses.stream().skip(1).allMatch(status -> status == 409));
  }

  @Test
  void aReversalIsRefusedForUnknownEntriesAndEarlierDays() {
    Api.post(reversalOf(999_999_999), day("2026-04-01")).statusCode(404);
    long id = Api.postEntry("2026-03-31", "6000", "1000", "12.34");
    Api.post(reversalOf(id), day("2026-03-30"))
        .statusCode(400)
        .body("errors[0].field", equalTo("entry_date"));
    Api.post(reversalOf(id), "{}").statusCode(400);
  }

  @Test
  void theEntryOfAStockMovementIsNotReversedByHand() {
    events.send(
        new Warehouse("cup")
            .take("in", units("2"), usd("3.00"), null, Instant.parse("2026-03-01T00:00:00Z")));
    events.awaitTaken();
    JsonPath entry = Api.read(Api.ENTRIES);
    assertEquals(
        "/api/v1/inventory/movements/" + entry.getString("[0].reference_id"),
        entry.getString("[0].links.reference"));
    long id = entry.getLong("[0].id");
    Api.post(reversalOf(id), day("2026-04-01"))
        .statusCode(409)
        .body("code", equalTo("account_is_automatic"));
  }

  @Test
  void theListIsNewestFirstAndFilteredByDayAccountAndReference() {
    long march = Api.postEntry("2026-03-31", "6000", "1000", "1.00");
    long april = Api.postEntry("2026-04-01", "6000", "2000", "2.00");
    long february = Api.postEntry("2026-02-01", "1000", "3000", "3.00");
    assertEquals(List.of(april, march, february), ids(""));
    assertEquals(List.of(april, march), ids("?from=2026-03-31"));
    assertEquals(List.of(march, february), ids("?to=2026-03-31"));
    assertEquals(List.of(march), ids("?from=2026-03-31&to=2026-03-31"));
    assertEquals(List.of(march, february), ids("?account_code=1000"));
    assertEquals(List.of(march), ids("?account_code=1000&from=2026-03-01"));
    assertEquals(List.of(), ids("?account_code=nothing"));
    Api.post(reversalOf(april), day("2026-04-05")).statusCode(201);
    assertEquals(1, ids("?reference_type=journal_entry&reference_id=" + april).size());
    assertEquals(1, ids("?reference_id=" + april).size());
    assertEquals(0, ids("?reference_type=order").size());
  }

  @Test
  void aLongListComesInPages() {
    List<Long> posted =
        IntStream.range(0, 5)
            .mapToObj(i -> Api.postEntry("2026-03-31", "6000", "1000", "1.00"))
            .toList()
            .reversed();
    Response first = Api.asAccountant().get(Api.ENTRIES + "?limit=3");
    assertEquals(posted.subList(0, 3), first.jsonPath().getList("id", Long.class));
    String next = first.header("Link").replaceFirst("<([^>]+)>.*", "$1");
    assertEquals(posted.subList(3, 5), Api.read(next).getList("id", Long.class));
  }

  private static List<Long> ids(String query) {
    return Api.read(Api.ENTRIES + query).getList("id", Long.class);
  }

  private static String reversalOf(long id) {
    return Api.ENTRIES + "/" + id + "/reversal";
  }

  private static String day(String date) {
    return "{\"entry_date\": \"" + date + "\"}";
  }
}
