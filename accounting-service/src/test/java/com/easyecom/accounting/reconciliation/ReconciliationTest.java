package com.easyecom.accounting.reconciliation;

import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Trade;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.accounting.testing.WithFakeOwners;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The books against the tables of the owners of orders and stock: what differs is found. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
@WithFakeOwners
class ReconciliationTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final LocalDate SECOND = LocalDate.parse("2026-03-02");
  private static final LocalDate THIRD = LocalDate.parse("2026-03-03");

  @Inject EventStream events;
  @Inject Owner owner;

  private Trade trade;
  private long firstSale;
  private long secondSale;
  private long issued;

  /** Three days of trade: a receipt on the first, a sale and its issue on the others. */
  @BeforeEach
  void theShopTrades() {
    owner.clearBooks();
    trade = new Trade(events);
    Warehouse cups = new Warehouse("cups");
    trade.receive(cups, "10", usd("25.00"), at(FIRST));
    firstSale = trade.sell(usd("12.50"), usd("1.25"), usd("0.90"), at(SECOND));
    issued = trade.issue(cups, "3", at(SECOND));
    secondSale = trade.sell(usd("8.00"), ZERO, ZERO, at(THIRD));
    trade.issue(cups, "2", at(THIRD));
    events.awaitTaken();
  }

  @AfterEach
  void theOwnersLeave() {
    events.awaitTaken();
    trade.close();
  }

  @Test
  void aShopThatTradesIsConsistent() {
    JsonPath report = consistent();
    assertEquals(0, report.getLong("lag_seconds"));
    assertEquals(
        List.of(
            "revenue",
            "discounts",
            "sales_returns",
            "sales_tax",
            "cash",
            "receivables",
            "order_revenue",
            "order_events",
            "order-service reachable",
            "stock_movements",
            "cost_of_goods_sold",
            "stock_value",
            "stock_on_hand",
            "stock_events",
            "catalog-service reachable",
            "journal_balance",
            "account_days",
            "lag"),
        report.getList("checks.name"));
    Reports.assertCheck(report, "revenue", "20.50", "20.50");
    Reports.assertCheck(report, "discounts", "1.25", "1.25");
    Reports.assertCheck(report, "cash", "20.15", "20.15");
    Reports.assertCheck(report, "stock_value", "12.50", "12.50");
    Reports.assertCheck(report, "cost_of_goods_sold", "12.50", "12.50");
    Reports.assertCheck(report, "stock_on_hand", "5.000", "5.000");
    Reports.assertCheck(report, "order_events", "2", "2");
    assertEquals(trade.orders.position(), report.getLong(check("revenue") + ".position"));
  }

  @Test
  void whatPeoplePostElsewhereIsNoDrift() {
    Api.postEntry("2026-03-02", "1000", "4000", "99.00");
    Api.postEntry("2026-03-02", "6000", "1000", "7.00");
    consistent();
  }

  @ParameterizedTest
  @CsvSource({
    "revenue, revenue, 1.01, 21.51, 20.50",
    "discounts, discount, -1.25, 0.00, 1.25",
    "sales_tax, tax, 0.10, 1.00, 0.90",
  })
  void anOrderThatWasChangedBehindOurBackIsNamedWithItsDay(
      String check, String figure, String by, String left, String right) {
    trade.orders.tamper(SECOND, "order", firstSale, figure, by);
    JsonPath report = drift();
    Reports.assertCheck(report, check, left, right);
    assertFirst(report, check, SECOND, "order", firstSale);
    assertTrue(failing(report).contains("cash"), "what is paid follows from it");
    assertTrue(!failing(report).contains("stock_value"), "the stock has nothing to do with it");
  }

  @Test
  void theFirstOfSeveralDifferencesIsNamed() {
    trade.orders.tamper(THIRD, "order", secondSale, "revenue", "5.00");
    trade.orders.tamper(SECOND, "order", firstSale, "revenue", "-5.00");
    JsonPath report = drift();
    assertFirst(report, "revenue", SECOND, "order", firstSale);
    Reports.assertCheck(report, "revenue", "7.50", "12.50");
    assertEquals("-5.00", report.getString(check("revenue") + ".difference"));
  }

  @Test
  void aMovementThatWasChangedIsNamedWithItsDay() {
    trade.catalog.tamper(SECOND, "order", issued, "issued_cost", "2.00");
    trade.catalog.tamper(SECOND, "order", issued, "moved_value", "-2.00");
    JsonPath report = drift();
    Reports.assertCheck(report, "cost_of_goods_sold", "14.50", "12.50");
    assertFirst(report, "cost_of_goods_sold", SECOND, "order", issued);
    Reports.assertCheck(report, "stock_movements", "10.50", "12.50");
    assertFirst(report, "stock_movements", SECOND, "order", issued);
    assertEquals(List.of("stock_movements", "cost_of_goods_sold"), failing(report));
  }

  @ParameterizedTest
  @CsvSource({"stock_value, catalog", "on_hand, catalog", "earned, orders"})
  void aFigureThatTheOwnerKeepsBesideIsCheckedOnItsOwn(String figure, String who) {
    (who.equals("orders") ? trade.orders : trade.catalog).tamper(figure, "1.00");
    String check =
        Map.of(
                "stock_value", "stock_value",
                "on_hand", "stock_on_hand",
                "earned", "order_revenue")
            .get(figure);
    assertEquals(List.of(check), failing(drift()));
  }

  @ParameterizedTest
  @CsvSource({
    "4000, revenue, sale",
    "4100, discounts, sale",
    "2100, sales_tax, sale",
    "1000, cash, payment",
    "1100, receivables, payment",
    "1200, stock_movements, cost_of_sale",
    "5000, cost_of_goods_sold, cost_of_sale"
  })
  void aLineThatWasChangedInTheJournalIsFoundOnItsAccount(
      String account, String check, String rule) {
    asOwner(
        """
        UPDATE journal_line line SET debit = debit + sign(debit), credit = credit + sign(credit)
        FROM journal_entry entry, account WHERE entry.id = line.entry_id
          AND account.id = line.account_id AND account.code = '%s'
          AND entry.posting_rule = '%s' AND entry.effective_date = '2026-03-02'
        """
            .formatted(account, rule));
    JsonPath report = drift();
    assertTrue(failing(report).contains(check), failing(report).toString());
    assertFirst(report, check, SECOND, "order", rule.equals("cost_of_sale") ? issued : firstSale);
    assertTrue(failing(report).contains("journal_balance"));
    assertTrue(failing(report).contains("account_days"));
    assertEquals("2026-03-02", report.getString(check("account_days") + ".first.day"));
  }

  @Test
  void anEntryThatIsGoneIsTakenForNoLagWhereItsMovementIsKnown() {
    asOwner(
        """
        DELETE FROM journal_line WHERE entry_id = (
          SELECT id FROM journal_entry
          WHERE posting_rule = 'cost_of_sale' AND effective_date = '2026-03-02')
        """);
    asOwner(
        """
        DELETE FROM journal_entry WHERE NOT EXISTS (
          SELECT FROM journal_line WHERE entry_id = journal_entry.id)
        """);
    JsonPath report = drift();
    assertEquals(0, report.getLong("lag_seconds"));
    assertFirst(report, "cost_of_goods_sold", SECOND, "order", issued);
    assertEquals("0.00", report.getString(check("cost_of_goods_sold") + ".first.right"));
  }

  @Test
  void anEntryOnTheInventoryAccountThatNoMovementMadeIsNamed() {
    long entry = plantedEntry();
    JsonPath report = drift();
    assertEquals(List.of("stock_value"), failing(report));
    Reports.assertCheck(report, "stock_value", "12.50", "17.50");
    assertEquals(
        "5.00 on account 1200 is of no stock movement, first entry " + entry + " of 2026-03-02",
        report.getString(check("stock_value") + ".detail"));
  }

  private long plantedEntry() {
    try (Handle handle = owner.open()) {
      return handle
          .createQuery(
              """
                WITH entry AS (
                  INSERT INTO journal_entry (entry_date, effective_date, posted_by, posted_at)
                  VALUES ('2026-03-02', '2026-03-02', 'mallory', now()) RETURNING id
                ), lines AS (
                  INSERT INTO journal_line
                  SELECT entry.id, line.place, account.id, date '2026-03-02', line.debit, line.credit
                  FROM entry, (VALUES (1, '1200', 5.00, 0.00), (2, '3000', 0.00, 5.00))
                    AS line (place, code, debit, credit) JOIN account USING (code)
                )
                SELECT id FROM entry
                """)
          .mapTo(Long.class)
          .one();
    }
  }

  @Test
  void aRunningBalanceThatPartedFromItsLinesIsFound() {
    asOwner("UPDATE account_day SET debit = debit + 1 WHERE day = '2026-03-03' AND debit > 0");
    JsonPath report = drift();
    assertEquals(List.of("account_days"), failing(report));
    assertEquals("2026-03-03", report.getString(check("account_days") + ".first.day"));
  }

  @Test
  void anEntryThatWasMovedToALaterPeriodStillCompares() {
    asOwner("UPDATE journal_entry SET entry_date = '2026-04-01' WHERE entry_date = '2026-03-02'");
    asOwner("UPDATE journal_line SET entry_date = '2026-04-01' WHERE entry_date = '2026-03-02'");
    asOwner("UPDATE account_day SET day = '2026-04-01' WHERE day = '2026-03-02'");
    consistent();
  }

  @Test
  void whatWasPostedBeforeSequencesWereToldLiesBeforeEveryPosition() {
    asOwner("UPDATE journal_entry SET source_sequence = NULL");
    asOwner("UPDATE inventory_movement SET source_sequence = NULL");
    consistent();
  }

  @Test
  void whatIsPostedAfterThePositionDoesNotCount() {
    events.send(Sales.fulfilled(Sales.nextOrderId(), usd("3.00"), at(THIRD)), 1_000_000L);
    events.send(
        new Warehouse("later").take("in", units("1"), usd("4.00"), null, at(THIRD)), 1_000_000L);
    events.awaitTaken();
    JsonPath report = consistent();
    Reports.assertCheck(report, "revenue", "20.50", "20.50");
    Reports.assertCheck(report, "stock_value", "12.50", "12.50");
  }

  @Test
  void anEventThatIsPostedTwiceIsFound() {
    events.send(Sales.fulfilled(firstSale, usd("12.50"), at(SECOND)), trade.orders.position());
    events.awaitTaken();
    JsonPath report = drift();
    Reports.assertCheck(report, "order_events", "2", "3");
    assertFirst(report, "revenue", SECOND, "order", firstSale);
  }

  @Test
  void peopleWithoutTheBooksAreRefused() {
    given()
        .header("Authorization", Tokens.bearer("val", "viewer"))
        .get("/api/v1/reports/reconciliation")
        .then()
        .statusCode(403);
  }

  @Test
  void theStateIsAMetric() {
    consistent();
    given()
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .body(
            containsString("easyecom_reconciliation_consistent 1.0"),
            containsString("easyecom_reconciliation_lag_seconds 0.0"));
    trade.catalog.tamper("stock_value", "1.00");
    drift();
    given().get("/q/metrics").then().body(containsString("easyecom_reconciliation_consistent 0.0"));
  }

  private static Instant at(LocalDate day) {
    return Instant.parse(day + "T10:00:00Z");
  }

  private void asOwner(String sql) {
    try (Handle handle = owner.open()) {
      assertTrue(handle.execute(sql) > 0, "something was changed");
    }
  }

  private static JsonPath consistent() {
    return Reports.reconciliation("consistent");
  }

  private static JsonPath drift() {
    return Reports.reconciliation("drift");
  }

  private static List<String> failing(JsonPath report) {
    return Reports.failing(report);
  }

  private static String check(String name) {
    return Reports.check(name);
  }

  private static void assertFirst(
      JsonPath report, String name, LocalDate day, String type, long id) {
    assertEquals(day.toString(), report.getString(check(name) + ".first.day"), name);
    assertEquals(type, report.getString(check(name) + ".first.item.reference_type"), name);
    assertEquals(id, report.getLong(check(name) + ".first.item.reference_id"), name);
  }
}
