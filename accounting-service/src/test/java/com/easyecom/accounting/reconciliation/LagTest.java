package com.easyecom.accounting.reconciliation;

import static com.easyecom.accounting.reconciliation.Reports.check;
import static com.easyecom.accounting.reconciliation.Reports.failing;
import static com.easyecom.accounting.reconciliation.Reports.reconciliation;
import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Trade;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.accounting.testing.WithFakeOwners;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Books that are behind are not wrong, until they are so for too long; silence is no consent. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
@WithFakeOwners
class LagTest {

  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");
  private static final int CHECKS = 50;
  private static final int TRADERS = 2;

  private static final Duration PACE = Duration.ofMillis(30);

  /** Traders wait for the books, so that a slow machine is not taken for drift. */
  private static final int MOST_UNTAKEN = 60;

  @Inject EventStream events;
  @Inject Owner owner;

  private Trade trade;

  @BeforeEach
  void theShopTrades() {
    owner.clearBooks();
    trade = new Trade(events);
    trade.sell(usd("12.50"), ZERO, ZERO, AT);
    trade.receive(new Warehouse("cups"), "10", usd("25.00"), AT);
    events.awaitTaken();
    reconciliation("consistent");
  }

  @AfterEach
  void theOwnersLeave() {
    events.awaitTaken();
    trade.close();
  }

  @Test
  void anEventThatDoesNotComeIsLagAndThenDriftAndNothingOnceItCame() {
    Trade.Untold late = trade.keep(Sales.fulfilled(Sales.nextOrderId(), usd("3.00"), AT));
    JsonPath soon = reconciliation("consistent");
    assertEquals(List.of(), failing(soon));
    assertTrue(soon.getLong("lag_seconds") >= 1, "the check waited for it");
    assertEquals(
        "1 of 2 events of order-service up to its position 2 are posted",
        soon.getString(check("lag") + ".detail"));

    JsonPath later = awaitReport(report -> report.getString("status").equals("drift"));
    assertTrue(failing(later).contains("lag"), failing(later).toString());
    assertTrue(later.getLong("lag_seconds") >= WithFakeOwners.MAX_LAG_SECONDS);
    assertEquals("2026-03-02", later.getString(check("revenue") + ".first.day"));
    assertEquals(
        late.event().aggregateId(), later.getString(check("revenue") + ".first.item.reference_id"));

    trade.tell(late);
    events.awaitTaken();
    JsonPath after = reconciliation("consistent");
    assertEquals(0, after.getLong("lag_seconds"));
  }

  @Test
  void lagIsTheAgeOfTheOldestPositionThatIsNotReached() {
    Trade.Untold first = trade.keep(Sales.fulfilled(Sales.nextOrderId(), usd("1.00"), AT));
    reconciliation("consistent");
    Trade.Untold second = trade.keep(Sales.fulfilled(Sales.nextOrderId(), usd("2.00"), AT));
    long secondIsAsked = System.nanoTime();
    JsonPath both = reconciliation();
    assertTrue(both.getLong("lag_seconds") >= 2, both.prettify());
    trade.tell(first);
    events.awaitTaken();
    JsonPath one = reconciliation();
    // Counted from the first one it were a second more.
    long most = Duration.ofNanos(System.nanoTime() - secondIsAsked).toSeconds();
    assertTrue(one.getLong("lag_seconds") <= most, one.prettify());
    trade.tell(second);
    events.awaitTaken();
    assertEquals(0, reconciliation("consistent").getLong("lag_seconds"));
  }

  @Test
  void anOwnerThatIsAwayIsNeverConsistentAndItsLastFiguresKeepTheirTime() {
    JsonPath before = reconciliation("consistent");
    trade.catalog.goAway();
    JsonPath away = reconciliation("drift");
    assertEquals(List.of("catalog-service reachable"), failing(away));
    assertEquals(
        "catalog-service does not answer.",
        away.getString(check("catalog-service reachable") + ".detail"));
    assertEquals(
        before.getString(check("stock_value") + ".checked_at"),
        away.getString(check("stock_value") + ".checked_at"));
    assertTrue(
        Instant.parse(away.getString("checked_at"))
            .isBefore(Instant.parse(away.getString(check("revenue") + ".checked_at"))),
        "as old as its oldest figure");
    JsonPath later = awaitReport(report -> failing(report).contains("lag"));
    assertEquals(List.of("catalog-service reachable", "lag"), failing(later));
    trade.catalog.comeBack();
    reconciliation("consistent");
  }

  @Test
  void anOwnerWithAFaultIsNotConsistentEither() {
    trade.orders.refuse(503, "service_unavailable");
    assertEquals(List.of("order-service reachable"), failing(reconciliation("drift")));
    trade.orders.behave();
    reconciliation("consistent");
  }

  @Test
  void anOutboxWithoutAPositionIsLagAndNoFault() {
    trade.orders.refuse(409, "position_unsettled");
    JsonPath busy = reconciliation("consistent");
    assertEquals(List.of(), failing(busy));
    JsonPath later = awaitReport(report -> report.getString("status").equals("drift"));
    assertEquals(List.of("lag"), failing(later));
    assertEquals("order-service gives no figures: No.", later.getString(check("lag") + ".detail"));
    trade.orders.behave();
    reconciliation("consistent");
  }

  @Test
  void anEventThatWasSetAsideIsNamed() {
    Warehouse broken = new Warehouse("broken");
    trade.tell(trade.keep(broken.take("teleported", units("1"), usd("1.00"), null, AT)));
    events.awaitTaken();
    JsonPath soon = reconciliation("consistent");
    String detail = soon.getString(check("lag") + ".detail");
    assertTrue(
        detail.contains(
            "1 are set aside, the first is com.easyecom.catalog.StockAdjusted.v1 of "
                + broken.productId),
        detail);
    JsonPath later = awaitReport(report -> report.getString("status").equals("drift"));
    assertTrue(
        failing(later)
            .containsAll(List.of("stock_movements", "stock_value", "stock_events", "lag")),
        failing(later).toString());
  }

  @Test
  void whileTheShopTradesFiftyChecksInARowFindNothing() throws Exception {
    AtomicBoolean trading = new AtomicBoolean(true);
    long before = trade.orders.position();
    try (ExecutorService traders = Executors.newFixedThreadPool(TRADERS)) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < TRADERS; i++) {
        Warehouse product = new Warehouse("busy-" + i);
        working.add(
            traders.submit(
                () -> {
                  while (trading.get()) {
                    trade.receive(product, "3", usd("10.00"), AT);
                    trade.issue(product, "2", AT.plusSeconds(86_400));
                    trade.sell(usd("9.99"), usd("0.99"), usd("0.70"), AT);
                    LockSupport.parkNanos(PACE.toNanos());
                    events.awaitWaiting(MOST_UNTAKEN);
                  }
                }));
      }
      try {
        for (int i = 0; i < CHECKS || !haveTraded(working, before); i++) {
          JsonPath report = reconciliation();
          // Behind is allowed, and would be told as lag; whatever was compared must be equal.
          assertEquals("consistent", report.getString("status"), report.prettify());
        }
      } finally {
        trading.set(false);
      }
      for (Future<?> trader : working) {
        trader.get();
      }
    }
    events.awaitTaken();
    // The first report may be that of a check which began before the last sale.
    JsonPath after =
        awaitReport(
            report -> report.getLong(check("revenue") + ".position") == trade.orders.position());
    assertEquals("consistent", after.getString("status"), after.prettify());
    assertEquals(0, after.getLong("lag_seconds"));
  }

  /** Enough; how long that takes is up to the machine. */
  private boolean haveTraded(List<Future<?>> traders, long before) {
    assertTrue(traders.stream().noneMatch(Future::isDone), "a trader gave up");
    return trade.orders.position() - before > 100;
  }

  /** Asks until the report is so; every question is a check. */
  private static JsonPath awaitReport(Predicate<JsonPath> isSo) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    JsonPath report = reconciliation();
    while (!isSo.test(report)) {
      assertTrue(System.nanoTime() < end, report.prettify());
      report = reconciliation();
    }
    return report;
  }
}
