package com.easyecom.accounting.chart;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Background;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Told;
import com.easyecom.accounting.testing.Waiting;
import com.easyecom.events.accounting.AccountUpdated;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is changed about accounts, and what an archived one takes: nothing. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class ArchivedAccountsTest {

  private static final String DAY = "2026-03-31";

  @Inject Owner owner;
  @Inject Told told;
  @Inject ArchiveAccount archiveAccount;

  private String code;
  private long id;

  @BeforeEach
  void anAccountOfItsOwn() {
    owner.clearBooks();
    code = Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
    id =
        Api.post(
                Api.ACCOUNTS,
                "{\"code\": \"%s\", \"name\": \"Shipping\", \"account_type\": \"expense\"}"
                    .formatted(code))
            .statusCode(201)
            .extract()
            .jsonPath()
            .getLong("id");
  }

  @AfterEach
  void nothingRecurs() {
    owner.clearBooks();
  }

  @Test
  void anArchivedAccountKeepsItsEntriesAndTakesNoNewOnes() {
    long entry = Api.postEntry(DAY, code, "1000", "5.00");
    archive(id).statusCode(204);
    Api.get(path()).body("is_archived", equalTo(true)).body("version", equalTo(2));
    Api.post(Api.ENTRIES, Api.entry(DAY, code, "1000", "1.00"))
        .statusCode(409)
        .body("code", equalTo("account_archived"))
        .body("account_codes", equalTo(List.of(code)));
    Api.post(Api.ENTRIES + "/" + entry + "/reversal", "{\"entry_date\": \"" + DAY + "\"}")
        .statusCode(409)
        .body("code", equalTo("account_archived"));
    assertEquals(
        List.of("5.00"), Api.read(Api.LEDGER + "?account_code=" + code).getList("balance"));
    assertTrue(codes("?is_archived=true&limit=200").contains(code));
    assertFalse(codes("?is_archived=false&limit=200").contains(code));
    archive(id).statusCode(409).body("code", equalTo("account_archived"));
    restore().statusCode(200).body("is_archived", equalTo(false));
    Api.postEntry(DAY, code, "1000", "1.00");
    restore().statusCode(409).body("code", equalTo("account_not_archived"));
  }

  @Test
  void anEntryThatComesWhileItsAccountIsArchivedIsRefused() {
    CompletableFuture<Integer> posting =
        QuarkusTransaction.requiringNew()
            .call(
                () -> {
                  archiveAccount.archive(id);
                  CompletableFuture<Integer> begun =
                      Background.begin(
                          () ->
                              Api.post(Api.ENTRIES, Api.entry(DAY, code, "1000", "1.00"))
                                  .extract()
                                  .statusCode());
                  Waiting.untilSomebodyWaitsForTheTurn(owner);
                  return begun;
                });
    assertEquals(409, posting.join());
    assertEquals(List.of(), Api.read(Api.ENTRIES).getList("$"));
  }

  @Test
  void anAccountThatRulesPostToIsNotArchived() {
    for (String posted : List.of("1000", "1200", "3100", "4000", "5100")) {
      long known =
          Api.read(Api.ACCOUNTS + "?limit=200").getLong("find { it.code == '" + posted + "' }.id");
      archive(known).statusCode(409).body("code", equalTo("account_in_use"));
    }
  }

  @Test
  void anAccountThatARecurringEntryPostsToIsNotArchivedBeforeThatEnds() {
    String recurring = "/api/v1/accounting/recurring-entries";
    long rent =
        Api.post(
                recurring,
                """
                {"start_date": "2090-01-01", "lines": [
                  {"account_code": "%s", "debit": "1.00"},
                  {"account_code": "1000", "credit": "1.00"}]}
                """
                    .formatted(code))
            .statusCode(201)
            .extract()
            .jsonPath()
            .getLong("id");
    archive(id)
        .statusCode(409)
        .body("code", equalTo("account_in_use"))
        .body("used_by", equalTo("recurring entry " + rent));
    Api.asAccountant().delete(recurring + "/" + rent).then().statusCode(204);
    archive(id).statusCode(204);
    Api.post(
            recurring,
            """
            {"start_date": "2090-01-01", "lines": [
              {"account_code": "%s", "debit": "1.00"}, {"account_code": "1000", "credit": "1.00"}]}
            """
                .formatted(code))
        .statusCode(409)
        .body("code", equalTo("account_archived"));
  }

  @Test
  void anAccountIsRenamedAndOfAnotherTypeOnlyWhileItHasNoEntries() {
    change("{\"name\": \" Freight \"}").statusCode(200).body("name", equalTo("Freight"));
    change("{\"account_type\": \"asset\", \"version\": 2}")
        .statusCode(200)
        .body("account_type", equalTo("asset"))
        .body("name", equalTo("Freight"));
    change("{\"name\": \"Other\", \"version\": 2}")
        .statusCode(409)
        .body("code", equalTo("stale_version"));
    Api.postEntry(DAY, code, "1000", "5.00");
    change("{\"account_type\": \"expense\"}")
        .statusCode(409)
        .body("code", equalTo("account_has_entries"));
    change("{\"name\": \" \"}").statusCode(400).body("errors.field", equalTo(List.of("name")));
    change("{\"code\": \"77\"}").statusCode(400);
    Api.asAccountant().body("{}").patch(Api.ACCOUNTS + "/999999999").then().statusCode(404);
  }

  @Test
  void everyChangeIsTold() {
    change("{\"name\": \"Freight\"}").statusCode(200);
    change("{\"name\": \"Freight\"}").statusCode(200);
    archive(id).statusCode(204);
    restore().statusCode(200);
    List<JsonPath> updates = told.of(AccountUpdated.class, id);
    assertEquals(List.of(2, 3, 4), updates.stream().map(each -> each.getInt("version")).toList());
    assertEquals(
        List.of(false, true, false),
        updates.stream().map(each -> each.getBoolean("is_archived")).toList());
    assertEquals("Freight", updates.getFirst().getString("name"));
    assertEquals(
        List.of("account.created", "account.updated", "account.archived", "account.restored"),
        told.actions("account", id));
  }

  private String path() {
    return Api.ACCOUNTS + "/" + id;
  }

  private ValidatableResponse change(String body) {
    return Api.asAccountant().body(body).patch(path()).then();
  }

  private static ValidatableResponse archive(long account) {
    return Api.asAccountant().delete(Api.ACCOUNTS + "/" + account).then();
  }

  private ValidatableResponse restore() {
    return Api.asAccountant().post(path() + "/restore").then();
  }

  private static List<String> codes(String query) {
    return Api.read(Api.ACCOUNTS + query).getList("code");
  }
}
