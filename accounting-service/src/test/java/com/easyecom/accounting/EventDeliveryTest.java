package com.easyecom.accounting;

import static com.easyecom.accounting.testing.Amounts.USD;
import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.events.catalog.ProductCreated;
import com.easyecom.events.catalog.ProductUpdated;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes twice, out of turn, broken or in another currency does not harm the books. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class EventDeliveryTest {

  private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

  @Inject EventStream events;
  @Inject Owner owner;
  @Inject Jdbi jdbi;

  @BeforeEach
  void startOver() {
    owner.clearBooks();
  }

  @Test
  void anEventThatComesThreeTimesIsPostedOnce() {
    EventEnvelope sale = events.send(Sales.fulfilled(Sales.nextOrderId(), usd("10.00"), AT));
    EventEnvelope stock =
        events.send(new Warehouse("twice").take("in", units("1"), usd("5.00"), null, AT));
    for (int i = 0; i < 2; i++) {
      events.sendAgain(sale);
      events.sendAgain(stock);
    }
    awaitEndOfStream();
    assertEquals(3, countEntries());
    assertEquals("10.00", Api.read("/api/v1/reports/dashboard").getString("total_revenue"));
    assertEquals("1.000", Api.read("/api/v1/reports/dashboard").getString("total_items"));
  }

  /** An order that is reduced to what has left: the rest of its discount comes without any line. */
  @Test
  void whatClosesAnOrderMayBeOwedToItsBuyer() {
    long order = Sales.nextOrderId();
    events.send(Sales.fulfilled(order, usd("3.33"), usd("0.67"), usd("0.33"), AT));
    events.send(Sales.fulfilled(order, usd("0.00"), usd("1.33"), usd("0.67"), AT));
    awaitEndOfStream();
    assertEquals(4, countEntries());
    assertEquals("1.33", Api.read("/api/v1/reports/dashboard").getString("total_revenue"));
    assertEquals(
        "-0.66", // What was paid back: the second payment's, on the other side.
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT (debit - credit)::text FROM journal_line
                        JOIN account ON account.id = account_id WHERE account.code = '1000'
                        ORDER BY entry_id DESC LIMIT 1
                        """)
                    .mapTo(String.class)
                    .one()));
  }

  @Test
  void anEventThatTheInboxForgotIsStillPostedOnce() {
    EventEnvelope sale = events.send(Sales.fulfilled(Sales.nextOrderId(), usd("10.00"), AT));
    events.awaitTaken();
    jdbi.useHandle(handle -> handle.execute("DELETE FROM inbox"));
    events.sendAgain(sale);
    events.awaitTaken();
    assertEquals(2, countEntries());
    assertEquals("10.00", Api.read("/api/v1/reports/dashboard").getString("total_revenue"));
  }

  @Test
  void anOlderMovementThatComesLateIsPostedButLeavesTheStockAsItIs() {
    Warehouse product = new Warehouse("late");
    StockAdjusted first = product.take("in", units("10"), usd("20.00"), null, AT);
    StockIssued second = product.issue(Sales.nextOrderId(), units("4"), AT);
    events.send(second);
    events.send(first);
    events.awaitTaken();
    assertEquals("6.000", Api.read("/api/v1/reports/dashboard").getString("total_items"));
    assertEquals("12.00", Api.read("/api/v1/reports/dashboard").getString("total_assets"));
    assertEquals(List.of("-4.000", "10.000"), movementsOf(product));
  }

  @Test
  void aMovementWithoutARuleIsSetAsideWithItsFollowersWhileOthersGoOn() {
    Warehouse broken = new Warehouse("broken");
    Warehouse sound = new Warehouse("sound");
    events.send(broken.take("teleported", units("1"), usd("1.00"), null, AT));
    events.send(broken.take("in", units("1"), usd("1.00"), null, AT));
    events.send(sound.take("in", units("2"), usd("7.00"), null, AT));
    events.awaitTaken();
    assertEquals(List.of(false, true), setAside(broken.productId));
    assertEquals(List.of(), setAside(sound.productId));
    assertEquals("7.00", Api.read("/api/v1/reports/dashboard").getString("total_assets"));
    assertEquals("2.000", Api.read("/api/v1/reports/dashboard").getString("total_items"));
  }

  @Test
  void anEventInAnotherCurrencyIsSetAside() {
    StockAdjusted sound = new Warehouse("francs").take("in", units("1"), usd("1.00"), null, AT);
    events.send(
        new StockAdjusted(
            sound.movementId(),
            sound.productId(),
            sound.version(),
            sound.sku(),
            sound.movementType(),
            sound.quantity(),
            sound.value(),
            sound.onHandAfter(),
            sound.valueAfter(),
            "CHF",
            null,
            null,
            AT));
    events.awaitTaken();
    assertEquals(List.of(false), setAside(sound.productId()));
    assertEquals(0, countEntries());
  }

  @Test
  void anOrderWhoseFiguresContradictEachOtherIsSetAside() {
    long order = Sales.nextOrderId();
    var sound = Sales.fulfilled(order, usd("10.00"), AT);
    events.send(
        new com.easyecom.events.order.OrderFulfilled(
            order,
            1,
            sound.orderNumber(),
            null,
            "api",
            order,
            USD.getCurrencyCode(),
            List.of(),
            usd("10.00"),
            usd("0.00"),
            usd("0.00"),
            usd("9.99"),
            true,
            AT));
    events.awaitTaken();
    assertEquals(List.of(false), setAside(order));
    assertEquals(0, countEntries());
  }

  @Test
  void whatIsWorthNothingIsNotPosted() {
    events.send(Sales.fulfilled(Sales.nextOrderId(), usd("0.00"), AT));
    events.send(new Warehouse("gift").take("in", units("3"), usd("0.00"), null, AT));
    events.awaitTaken();
    assertEquals(0, countEntries());
    assertEquals("3.000", Api.read("/api/v1/reports/dashboard").getString("total_items"));
  }

  @Test
  void aProductsNameFollowsItsNewestEvent() {
    Warehouse product = new Warehouse("mug");
    events.send(updated(product, 3, "Big mug"));
    events.send(
        new ProductCreated(product.productId, 1, "mug", "Mug", null, usd("5.00"), "USD", true, AT));
    events.send(updated(product, 2, "Small mug"));
    events.awaitTaken();
    String name =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT name FROM inventory_product WHERE product_id = :id")
                    .bind("id", product.productId)
                    .mapTo(String.class)
                    .one());
    assertEquals("Big mug", name);
  }

  @Test
  void everyPostingIsToldOnce() {
    long before = countTold();
    events.send(Sales.fulfilled(Sales.nextOrderId(), usd("10.00"), AT));
    events.awaitTaken();
    assertEquals(2, countTold() - before);
    Map<String, Object> told =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT data::jsonb ->> 'currency' AS currency,
                               data::jsonb ->> 'entry_date' AS day,
                               data::jsonb #>> '{lines,0,debit}' AS debit
                        FROM outbox WHERE type LIKE '%JournalEntryPosted%'
                        ORDER BY seq DESC LIMIT 1
                        """)
                    .mapToMap()
                    .one());
    assertEquals(Map.of("currency", "USD", "day", "2026-03-02", "debit", "10.00"), told);
  }

  /** Events of one key come in order, so what was sent before a key's last is taken by then. */
  private void awaitEndOfStream() {
    for (int i = 0; i < 64; i++) {
      events.send(Sales.fulfilled(Sales.nextOrderId(), usd("0.00"), AT));
      events.send(new Warehouse("end").take("in", units("0"), usd("0.00"), null, AT));
    }
    events.awaitTaken();
  }

  private long countEntries() {
    return count("journal_entry WHERE true");
  }

  private long countTold() {
    return count("outbox WHERE type LIKE '%JournalEntryPosted%'");
  }

  private long count(String rows) {
    return jdbi.withHandle(
        handle -> handle.createQuery("SELECT count(*) FROM " + rows).mapTo(Long.class).one());
  }

  private List<String> movementsOf(Warehouse product) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT quantity FROM inventory_movement WHERE product_id = :id ORDER BY 1")
                .bind("id", product.productId)
                .mapTo(String.class)
                .list());
  }

  private List<Boolean> setAside(long aggregateId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT is_parked FROM dead_letter WHERE aggregate_id = :id ORDER BY id")
                .bind("id", Long.toString(aggregateId))
                .mapTo(Boolean.class)
                .list());
  }

  private static ProductUpdated updated(Warehouse product, long version, String name) {
    return new ProductUpdated(
        product.productId, version, "mug", name, null, usd("5.00"), "USD", true, AT);
  }

  @Test
  void theSeededAccountsWereToldOnce() {
    List<String> codes =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT data::jsonb ->> 'code' FROM outbox
                        WHERE type = 'com.easyecom.accounting.AccountCreated.v1'
                          AND (data::jsonb ->> 'account_id')::bigint <= 13
                        ORDER BY seq
                        """)
                    .mapTo(String.class)
                    .list());
    assertEquals(13, codes.size());
    assertTrue(codes.contains("1200"));
  }
}
