package com.easyecom.accounting.reconciliation;

import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.FakeOwner;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Trade;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.accounting.testing.WithFakeOwners;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes back: posted from the return to its refund, and compared with its owners' tables. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
@WithFakeOwners
class ReturnsInTheBooksTest {

  private static final Instant SALE = Instant.parse("2026-03-02T12:00:00Z");
  private static final Instant RETURN = Instant.parse("2026-03-03T12:00:00Z");
  private static final Instant REFUND = Instant.parse("2026-03-04T12:00:00Z");

  @Inject EventStream events;
  @Inject Owner owner;

  private Trade trade;
  private long back;

  /** Five units of ten are sold for 20.50 with tax; one comes back the next day. */
  @BeforeEach
  void goodsComeBack() {
    owner.clearBooks();
    trade = new Trade(events);
    Warehouse cups = new Warehouse("cups");
    trade.receive(cups, "10", usd("25.00"), SALE);
    trade.sell(usd("22.00"), usd("2.00"), usd("0.50"), SALE);
    trade.issue(cups, "5", SALE);
    back = trade.takeBack(usd("4.00"), usd("0.10"), RETURN);
    trade.restock(back, cups, "1", usd("2.50"), RETURN);
    events.awaitTaken();
  }

  @AfterEach
  void theOwnersLeave() {
    events.awaitTaken();
    trade.close();
  }

  @Test
  void aRefundIsOwedFromTheReturnToItsPayment() {
    JsonPath report = Reports.reconciliation("consistent");
    Reports.assertCheck(report, "revenue", "22.00", "22.00");
    Reports.assertCheck(report, "sales_returns", "4.00", "4.00");
    Reports.assertCheck(report, "sales_tax", "0.40", "0.40");
    Reports.assertCheck(report, "order_revenue", "16.00", "16.00");
    Reports.assertCheck(report, "cash", "20.50", "20.50");
    Reports.assertCheck(report, "receivables", "-4.10", "-4.10");
    Reports.assertCheck(report, "cost_of_goods_sold", "10.00", "10.00");
    Reports.assertCheck(report, "stock_value", "15.00", "15.00");
    Reports.assertCheck(report, "stock_on_hand", "6.000", "6.000");
    refund();
    report = Reports.reconciliation("consistent");
    Reports.assertCheck(report, "cash", "16.40", "16.40");
    Reports.assertCheck(report, "receivables", "0.00", "0.00");
    Reports.assertCheck(report, "order_events", "3", "3");
    Reports.assertCheck(report, "stock_events", "3", "3");
  }

  @Test
  void profitIsLessOnTheDayOfTheReturn() {
    assertProfit("2026-03-02", "20.00", "12.50", "7.50");
    assertProfit("2026-03-03", "-4.00", "-2.50", "-1.50");
    refund();
    assertProfit("2026-03-04", "0.00", "0.00", "0.00");
  }

  @Test
  void theEntriesOfAReturnAreFoundTogether() {
    refund();
    JsonPath entries = Api.read(Api.ENTRIES + "?reference_type=return&reference_id=" + back);
    assertEquals(3, entries.getList("$").size());
    JsonPath cash = Api.read(Api.LEDGER + "?account_code=1000&from=2026-03-04&to=2026-03-04");
    assertEquals(List.of("4.10"), cash.getList("credit"));
    assertEquals(List.of(Long.toString(back)), cash.getList("reference_id"));
  }

  @ParameterizedTest
  @CsvSource({
    "returned, 1.00, sales_returns, 5.00, 4.00, 2026-03-03",
    "returned_tax, 0.10, sales_tax, 0.30, 0.40, 2026-03-03",
    "refunded, -1.00, cash, 17.40, 16.40, 2026-03-04",
    "refunded, 1.00, receivables, 1.00, 0.00, 2026-03-04",
    "restocked_cost, 0.50, cost_of_goods_sold, 9.50, 10.00, 2026-03-03"
  })
  void aReturnThatWasChangedBehindOurBackIsNamedWithItsDay(
      String figure, String by, String check, String left, String right, LocalDate day) {
    refund();
    FakeOwner changed = figure.equals("restocked_cost") ? trade.catalog : trade.orders;
    changed.tamper(day, "return", back, figure, by);
    JsonPath report = Reports.reconciliation("drift");
    Reports.assertCheck(report, check, left, right);
    String first = Reports.check(check) + ".first";
    assertEquals(day.toString(), report.getString(first + ".day"));
    assertEquals("return", report.getString(first + ".item.reference_type"));
    assertEquals(back, report.getLong(first + ".item.reference_id"));
  }

  private void refund() {
    trade.refund(back, usd("4.00"), usd("0.10"), REFUND);
    events.awaitTaken();
  }

  private static void assertProfit(String day, String revenue, String cogs, String profit) {
    JsonPath report =
        Api.read("/api/v1/reports/profit-loss?period_start=" + day + "&period_end=" + day);
    assertEquals(revenue, report.getString("revenue"), day);
    assertEquals(cogs, report.getString("cogs"), day);
    assertEquals(profit, report.getString("gross_profit"), day);
  }
}
