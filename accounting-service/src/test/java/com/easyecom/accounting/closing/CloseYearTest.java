package com.easyecom.accounting.closing;

import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Trade;
import com.easyecom.accounting.testing.WithFakeOwners;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A year's profit goes to retained earnings with its December, and comes back with it. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
@WithFakeOwners
class CloseYearTest {

  @Inject EventStream events;
  @Inject Owner owner;

  private Trade trade;

  /** 2019 earns 5.00; 2020 earns 20.00 less a discount of 2.00 and 6.00 of rent. */
  @BeforeEach
  void twoYearsOfTrade() {
    owner.clearBooks();
    trade = new Trade(events);
    trade.sell(usd("5.00"), ZERO, ZERO, Instant.parse("2019-12-31T23:59:59Z"));
    trade.sell(usd("20.00"), usd("2.00"), usd("1.00"), Instant.parse("2020-07-01T00:00:00Z"));
    events.awaitTaken();
    Api.postEntry("2020-12-31", "6000", "1000", "6.00");
  }

  @AfterEach
  void theOwnersLeave() {
    trade.close();
    owner.clearBooks();
  }

  @Test
  void theProfitOfAClosedYearIsInRetainedEarningsAndStillReported() {
    Closing.close("2020-12").statusCode(200).body("is_year_closed", equalTo(true));
    assertProfit("18.00", "12.00");
    assertRetained("12.00", "5.00");
    JsonPath trial = Api.read("/api/v1/accounting/trial-balance?as_of=2020-12-31");
    assertEquals("0.00", trial.getString("rows.find { it.account_code == '6000' }.debit"));
    assertEquals("5.00", trial.getString("rows.find { it.account_code == '4000' }.credit"));
    assertEquals("12.00", trial.getString("rows.find { it.account_code == '3100' }.credit"));
    assertEquals(trial.getString("total_debit"), trial.getString("total_credit"));
    assertEquals("consistent", Api.read("/api/v1/reports/reconciliation").getString("status"));
    JsonPath closing = Api.read(Api.ENTRIES + "?reference_type=period&reference_id=2020-12");
    assertEquals(List.of(2020), closing.getList("closes_year"));
    assertEquals(
        List.of("3100", "4000", "4100", "6000"),
        closing.getList("[0].lines.account_code").stream().sorted().toList());
    Closing.close("2019-12").statusCode(200);
    assertRetained("17.00", "0.00");
  }

  @Test
  void aClosedYearTakesNothingInAnyOfItsMonths() {
    Closing.close("2020-12").statusCode(200);
    Api.post(Api.ENTRIES, Api.entry("2020-02-03", "6000", "1000", "1.00"))
        .statusCode(409)
        .body("code", equalTo("period_closed"))
        .body("first_open_day", equalTo("2021-01-01"));
    Api.get(Api.PERIODS + "/2020-02").body("status", equalTo("closed"));
    Closing.close("2020-02").statusCode(409).body("code", equalTo("period_closed"));
    Closing.reopen("2020-02").statusCode(409).body("code", equalTo("year_closed"));
    long late = trade.sell(usd("9.00"), ZERO, ZERO, Instant.parse("2020-02-03T00:00:00Z"));
    events.awaitTaken();
    assertEquals(
        "2021-01-01",
        Api.read(Api.ENTRIES + "?reference_type=order&reference_id=" + late)
            .getString("[0].entry_date"));
    assertProfit("18.00", "12.00");
  }

  @Test
  void aYearThatIsReopenedHasItsProfitBackAndIsClosedAnewWithWhatChanged() {
    Closing.close("2020-06").statusCode(200);
    Closing.close("2020-12").statusCode(200);
    Closing.reopen("2020-12").statusCode(200).body("status", equalTo("open"));
    assertRetained("0.00", "17.00");
    assertProfit("18.00", "12.00");
    Api.get(Api.PERIODS + "/2020-02").body("status", equalTo("open"));
    Api.get(Api.PERIODS + "/2020-06").body("status", equalTo("closed"));
    Api.postEntry("2020-02-03", "6000", "1000", "4.00");
    Closing.close("2020-12").statusCode(200);
    assertRetained("8.00", "5.00");
    assertProfit("18.00", "8.00");
    assertEquals(
        3,
        Api.read(Api.ENTRIES + "?reference_type=period&reference_id=2020-12").getList("$").size());
  }

  @Test
  void theEntryThatClosedAYearIsNotReversedByHand() {
    Closing.close("2020-12").statusCode(200);
    long id =
        Api.read(Api.ENTRIES + "?reference_type=period&reference_id=2020-12").getLong("[0].id");
    Api.post(Api.ENTRIES + "/" + id + "/reversal", "{\"entry_date\": \"2021-01-01\"}")
        .statusCode(409)
        .body("code", equalTo("entry_closes_year"));
  }

  @Test
  void aYearWithoutBusinessIsClosedWithoutAnEntry() {
    Closing.close("2018-12").statusCode(200);
    assertEquals(
        List.of(),
        Api.read(Api.ENTRIES + "?reference_type=period&reference_id=2018-12").getList("$"));
    Closing.reopen("2018-12").statusCode(200);
  }

  private static void assertProfit(String revenue, String profit) {
    JsonPath report =
        Api.read("/api/v1/reports/profit-loss?period_start=2020-01-01&period_end=2020-12-31");
    assertEquals(revenue, report.getString("revenue"));
    assertEquals(profit, report.getString("profit"));
  }

  private static void assertRetained(String retained, String running) {
    JsonPath sheet = Api.read("/api/v1/accounting/balance-sheet?as_of=2020-12-31");
    String row = sheet.getString("rows.find { it.account_code == '3100' }.amount");
    assertEquals(retained, row == null ? "0.00" : row);
    assertEquals(running, sheet.getString("running_profit"));
  }
}
