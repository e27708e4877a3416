package com.easyecom.accounting.reconciliation;

import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Told;
import com.easyecom.accounting.testing.Trade;
import com.easyecom.accounting.testing.WithFakeOwners;
import com.easyecom.events.accounting.PostingAccountChanged;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules post to the accounts that the shop chose, and the books are compared all the same. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
@WithFakeOwners
class PostingAccountsTest {

  private static final String PATH = "/api/v1/accounting/posting-accounts";
  private static final Instant SALE = Instant.parse("2026-03-02T12:00:00Z");

  @Inject EventStream events;
  @Inject Owner owner;
  @Inject Told told;

  private Trade trade;
  private String till;

  @BeforeEach
  void aShopWithATill() {
    owner.clearBooks();
    trade = new Trade(events);
    till = open("asset");
  }

  @AfterEach
  void theSeededAccountsAreBack() {
    trade.close();
    owner.clearBooks();
    try (var handle = owner.open()) {
      // Seeded accounts have codes of four digits, those of tests of ten.
      handle.execute("DELETE FROM posting_account WHERE length(account_code) = 10");
      handle.execute("UPDATE posting_account SET is_current = true");
    }
  }

  private static String open(String type) {
    String code =
        Long.toString(ThreadLocalRandom.current().nextLong(1_000_000_000L, 9_999_999_999L));
    Api.post(
            Api.ACCOUNTS,
            "{\"code\": \"%s\", \"name\": \"Till\", \"account_type\": \"%s\"}"
                .formatted(code, type))
        .statusCode(201);
    return code;
  }

  @Test
  void theSeededAccountsAreWhatTheRulesSay() {
    JsonPath all = Api.read(PATH);
    assertEquals(
        Stream.of(KnownAccount.values()).map(KnownAccount::code).toList(),
        all.getList("account_code"));
    assertEquals(
        Stream.of(KnownAccount.values()).map(KnownAccount::title).toList(),
        all.getList("account_name"));
  }

  @Test
  void paymentsGoToTheChosenAccountFromThenOnAndTheBooksAgree() {
    trade.sell(usd("5.00"), ZERO, ZERO, SALE);
    events.awaitTaken();
    choose("cash", till)
        .statusCode(200)
        .body("role", equalTo("cash"))
        .body("account_code", equalTo(till))
        .body("changed_by", equalTo("ada"));
    trade.sell(usd("8.00"), ZERO, ZERO, SALE);
    events.awaitTaken();
    assertEquals(List.of("5.00"), Api.read(Api.LEDGER + "?account_code=1000").getList("debit"));
    assertEquals(List.of("8.00"), Api.read(Api.LEDGER + "?account_code=" + till).getList("debit"));
    JsonPath report = Reports.reconciliation("consistent");
    Reports.assertCheck(report, "cash", "13.00", "13.00");
    JsonPath changed = told.of(PostingAccountChanged.class, "cash").getLast();
    assertEquals(till, changed.getString("account_code"));
    assertEquals("posting_account.updated", told.actions("posting_account", "cash").getLast());
  }

  @Test
  void anAccountStandsForOneThingForEver() {
    choose("receivables", "1000").statusCode(409).body("code", equalTo("account_in_use"));
    choose("cash", till).statusCode(200);
    choose("cash", "1000").statusCode(200).body("account_code", equalTo("1000"));
    choose("receivables", till).statusCode(409).body("code", equalTo("account_in_use"));
  }

  @Test
  void anAccountThatIsChosenIsNotArchivedAndTheOneBeforeMayBe() {
    choose("cash", till).statusCode(200);
    archive(till).statusCode(409).body("code", equalTo("account_in_use"));
    choose("cash", "1000").statusCode(200);
    archive(till).statusCode(204);
    choose("cash", till).statusCode(409).body("code", equalTo("account_archived"));
  }

  private static ValidatableResponse archive(String code) {
    long id =
        Api.read(Api.ACCOUNTS + "?account_type=asset&limit=200")
            .getLong("find { it.code == '" + code + "' }.id");
    return Api.asAccountant().delete(Api.ACCOUNTS + "/" + id).then();
  }

  @Test
  void whatCannotBeChosenIsRefused() {
    choose("inventory", till).statusCode(409).body("code", equalTo("posting_account_fixed"));
    choose("cost_of_goods_sold", open("expense")).statusCode(409);
    choose("cash", open("liability"))
        .statusCode(400)
        .body("errors.field", equalTo(List.of("account_code")));
    choose("cash", "9999").statusCode(400);
    choose("treasure", till).statusCode(404);
    Api.asAccountant().body("{}").put(PATH + "/cash").then().statusCode(400);
  }

  private static ValidatableResponse choose(String role, String code) {
    return Api.asAccountant()
        .body("{\"account_code\": \"" + code + "\"}")
        .put(PATH + "/" + role)
        .then();
  }
}
