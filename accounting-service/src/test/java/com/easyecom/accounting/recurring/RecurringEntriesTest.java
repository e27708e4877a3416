package com.easyecom.accounting.recurring;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.period.Period;
import com.easyecom.accounting.period.PeriodStatus;
import com.easyecom.accounting.period.Periods;
import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.accounting.recurring.application.PostDueEntries;
import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Background;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Told;
import com.easyecom.accounting.testing.Waiting;
import com.easyecom.events.accounting.JournalEntryPosted;
import com.easyecom.events.accounting.RecurringEntryEnded;
import com.easyecom.events.accounting.RecurringEntryStarted;
import com.easyecom.kit.shop.Shop;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What recurs is posted for each month once. The years are far ahead, so that nothing is due but
 * when a test says which day it is.
 */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class RecurringEntriesTest {

  private static final String PATH = "/api/v1/accounting/recurring-entries";

  @Inject Owner owner;
  @Inject Told told;
  @Inject PostDueEntries postDue;
  @Inject PostingTurn turn;
  @Inject Periods periods;
  @Inject Jdbi jdbi;
  @Inject Shop shop;
  @Inject Clock clock;

  @BeforeEach
  void startOver() {
    owner.clearBooks();
  }

  @AfterEach
  void nothingRecursAnyMore() {
    owner.clearBooks();
  }

  @Test
  void anEntryRecursOnItsDayOrTheLastOfAShorterMonth() {
    long id = started("2090-01-31", "2090-04-30");
    postDue.postUntil(day("2090-01-30"));
    assertEquals(List.of(), postedDays(id));
    postDue.postUntil(day("2090-01-31"));
    assertEquals(List.of("2090-01-31"), postedDays(id));
    Api.get(PATH + "/" + id)
        .body("next_date", equalTo("2090-02-28"))
        .body("is_active", equalTo(true));
    postDue.postUntil(day("2090-05-31"));
    assertEquals(List.of("2090-01-31", "2090-02-28", "2090-03-31", "2090-04-30"), postedDays(id));
    Api.get(PATH + "/" + id).body("next_date", nullValue()).body("is_active", equalTo(false));
    JsonPath entry = Api.read(Api.ENTRIES + "?reference_type=recurring_entry&reference_id=" + id);
    assertEquals("Rent", entry.getString("[0].description"));
    assertEquals("ada", entry.getString("[0].posted_by"));
    assertEquals(List.of("6000", "1000"), entry.getList("[0].lines.account_code"));
    assertEquals(List.of("800.00", "0.00"), entry.getList("[0].lines.debit"));
    assertEquals(PATH + "/" + id, entry.getString("[0].links.reference"));
  }

  @Test
  void afterADowntimeEachMonthIsPostedOnceHoweverManyInstancesCatchUp() {
    long rent = started("2090-01-15", "2091-12-31");
    long salary = started("2090-01-31", "2091-12-31");
    List<CompletableFuture<Void>> instances =
        IntStream.range(0, 4)
            .mapToObj(i -> Background.run(() -> postDue.postUntil(day("2091-12-31"))))
            .toList();
    instances.forEach(CompletableFuture::join);
    for (long id : new long[] {rent, salary}) {
      List<String> days = postedDays(id);
      assertEquals(24, days.size());
      assertEquals(24, days.stream().map(day -> day.substring(0, 7)).distinct().count());
    }
    postDue.postUntil(day("2092-12-31"));
    assertEquals(24, postedDays(rent).size());
  }

  @Test
  void twoInstancesThatSeeTheSameMonthDuePostItOnce() {
    long id = started("2090-01-15", "2090-02-01");
    CompletableFuture<Void> other =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  turn.take();
                  CompletableFuture<Void> begun =
                      Background.run(() -> postDue.postUntil(day("2090-01-15")));
                  Waiting.untilSomebodyWaitsForTheTurn(owner);
                  jdbi.useHandle(
                      handle ->
                          handle.execute(
                              "UPDATE recurring_entry SET next_date = NULL WHERE id = ?", id));
                  return begun;
                });
    other.join();
    assertEquals(List.of(), postedDays(id));
  }

  @Test
  void theDatabaseItselfRefusesAMonthTwice() {
    long id = started("2090-01-15", "2090-06-01");
    postDue.postUntil(day("2090-01-15"));
    jdbi.useHandle(
        handle ->
            handle.execute("UPDATE recurring_entry SET next_date = '2090-01-15' WHERE id = ?", id));
    assertThrows(RuntimeException.class, () -> postDue.postUntil(day("2090-01-15")));
    assertEquals(List.of("2090-01-15"), postedDays(id));
  }

  @Test
  void aMonthThatClosedMeanwhileIsPostedOnTheFirstOpenDay() {
    long id = started("2090-01-15", "2090-02-28");
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              turn.take();
              Period january = periods.find(YearMonth.parse("2090-01"));
              periods.save(january.changed(PeriodStatus.CLOSED, "ada", clock.instant()));
            });
    postDue.postUntil(day("2090-02-28"));
    assertEquals(List.of("2090-02-01", "2090-02-15"), postedDays(id));
    assertEquals(
        List.of("2090-02-15", "2090-01-15"),
        Api.read(Api.ENTRIES + "?reference_type=recurring_entry&reference_id=" + id)
            .getList("effective_date"));
  }

  @Test
  void monthsThatHaveGoneByArePostedWhenItStarts() {
    LocalDate today = shop.dayOf(clock.instant());
    LocalDate start = today.minusMonths(2).withDayOfMonth(1);
    JsonPath entry =
        start(start.toString(), today.withDayOfMonth(1).toString())
            .statusCode(201)
            .extract()
            .jsonPath();
    assertEquals(3, postedDays(entry.getLong("id")).size());
    assertEquals(start.getDayOfMonth(), entry.getInt("day_of_month"));
  }

  @Test
  void whatIsEndedIsPostedNoMore() {
    long id = started("2090-01-31", "2090-12-31");
    postDue.postUntil(day("2090-02-28"));
    Api.asAccountant().delete(PATH + "/" + id).then().statusCode(204);
    postDue.postUntil(day("2090-12-31"));
    assertEquals(List.of("2090-01-31", "2090-02-28"), postedDays(id));
    Api.get(PATH + "/" + id).body("ended_by", equalTo("ada")).body("next_date", nullValue());
    Api.asAccountant()
        .delete(PATH + "/" + id)
        .then()
        .statusCode(409)
        .body("code", equalTo("recurring_entry_ended"));
    Api.asAccountant().delete(PATH + "/999999999").then().statusCode(404);
  }

  @Test
  void theListIsNewestFirstAndComesInPages() {
    long first = started("2090-01-31", "2090-12-31");
    long second = started("2090-01-31", "2090-12-31");
    Api.asAccountant().delete(PATH + "/" + first).then().statusCode(204);
    assertEquals(List.of(second, first), Api.read(PATH).getList("id", Long.class));
    assertEquals(List.of(second), Api.read(PATH + "?limit=1").getList("id", Long.class));
    assertEquals(List.of(first), Api.read(PATH + "?is_active=false").getList("id", Long.class));
    assertEquals(List.of(second), Api.read(PATH + "?is_active=true").getList("id", Long.class));
    Api.get(PATH + "?is_active=maybe").statusCode(400);
  }

  @Test
  void theSameKeyStartsOneEntry() {
    for (int i = 0; i < 2; i++) {
      Api.asAccountant()
          .header("Idempotency-Key", "rent-of-2090")
          .body(body("2090-01-31", "2090-12-31"))
          .post(PATH)
          .then()
          .statusCode(201);
    }
    assertEquals(1, Api.read(PATH).getList("$").size());
  }

  @Test
  void whatRecursIsTold() {
    long id = started("2090-01-31", "2090-12-31");
    JsonPath started = told.of(RecurringEntryStarted.class, id).getLast();
    assertEquals(31, started.getInt("day_of_month"));
    assertEquals("800.00", started.getString("lines[0].debit"));
    postDue.postUntil(day("2090-01-31"));
    long entry =
        Api.read(Api.ENTRIES + "?reference_type=recurring_entry&reference_id=" + id)
            .getLong("[0].id");
    JsonPath posted = told.of(JournalEntryPosted.class, entry).getLast();
    assertEquals(id, posted.getLong("recurring_entry_id"));
    assertEquals("2090-01-31", posted.getString("effective_date"));
    Api.asAccountant().delete(PATH + "/" + id).then().statusCode(204);
    assertEquals(1, told.of(RecurringEntryEnded.class, id).size());
    assertEquals(
        List.of("recurring_entry.started", "recurring_entry.ended"),
        told.actions("recurring_entry", id));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start_date   | invalid_request      | {"lines": [%1$s, %2$s]}
          start_date   | invalid_request      | {"start_date": "1999-01-01", "lines": [%1$s, %2$s]}
          end_date     | invalid_request      | {"start_date": "2090-01-01", "end_date": "2089-01-01", "lines": [%1$s, %2$s]}
          end_date     | invalid_request      | {"start_date": "2090-01-02", "end_date": "2090-01-30", "day_of_month": 1, "lines": [%1$s, %2$s]}
          day_of_month | invalid_request      | {"start_date": "2090-01-01", "day_of_month": 32, "lines": [%1$s, %2$s]}
          day_of_month | invalid_request      | {"start_date": "2090-01-01", "day_of_month": 0, "lines": [%1$s, %2$s]}
          lines        | invalid_request      | {"start_date": "2090-01-01", "lines": [%1$s]}
          account_code | invalid_request      | {"start_date": "2090-01-01", "lines": [{"account_code": "9999", "debit": "1.00"}, %2$s]}
          null         | unbalanced           | {"start_date": "2090-01-01", "lines": [%1$s, %1$s]}
          lines[0]     | line_needs_one_side  | {"start_date": "2090-01-01", "lines": [{"account_code": "6000"}, %2$s]}
          """)
  void whatIsWrongIsNamedAndStartsNothing(String field, String code, String body) {
    String debit = "{\"account_code\": \"6000\", \"debit\": \"1.00\"}";
    String credit = "{\"account_code\": \"1000\", \"credit\": \"1.00\"}";
    JsonPath problem =
        Api.post(PATH, body.formatted(debit, credit)).statusCode(400).extract().jsonPath();
    assertEquals(code, problem.getString("code"));
    String named = String.valueOf(problem.getList("errors.field"));
    assertTrue(named.contains(field), named);
    assertEquals(List.of(), Api.read(PATH).getList("$"));
  }

  @Test
  void theInventoryAccountTakesNothingThatRecurs() {
    Api.post(
            PATH,
            """
            {"start_date": "2090-01-01", "lines": [
              {"account_code": "1200", "debit": "1.00"}, {"account_code": "3000", "credit": "1.00"}]}
            """)
        .statusCode(409)
        .body("code", equalTo("account_is_automatic"));
  }

  private static long started(String start, String end) {
    return start(start, end).statusCode(201).extract().jsonPath().getLong("id");
  }

  private static ValidatableResponse start(String start, String end) {
    return Api.post(PATH, body(start, end));
  }

  private static String body(String start, String end) {
    return """
        {"description": "Rent", "start_date": "%s", "end_date": "%s", "lines": [
          {"account_code": "6000", "debit": "800.00"}, {"account_code": "1000", "credit": 800}]}
        """
        .formatted(start, end);
  }

  /** The days that its entries count on, the first first. */
  private static List<String> postedDays(long id) {
    return Api.read(Api.ENTRIES + "?limit=200&reference_type=recurring_entry&reference_id=" + id)
        .getList("entry_date", String.class)
        .reversed();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
