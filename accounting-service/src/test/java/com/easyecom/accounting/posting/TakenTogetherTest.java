package com.easyecom.accounting.posting;

import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventTaker;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events of one poll are posted and copied together. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class TakenTogetherTest {

  private static final Instant DAY = Instant.parse("2026-02-20T10:00:00Z");

  @Inject EventStream events;
  @Inject EventTaker taker;
  @Inject Owner owner;
  @Inject Jdbi jdbi;

  @BeforeEach
  void noBooks() {
    owner.clearBooks();
  }

  @Test
  void whatIsToldOfEachEntryIsCausedByTheRequestOfItsOwnEvent() {
    EventEnvelope one = of("request-1", Sales.fulfilled(Sales.nextOrderId(), usd("4.00"), DAY));
    EventEnvelope other = of("request-2", Sales.fulfilled(Sales.nextOrderId(), usd("5.00"), DAY));
    take(one, other);
    assertEquals(
        List.of("request-1", "request-1", "request-2", "request-2"),
        texts(
            """
            SELECT outbox.request_id
            FROM journal_entry JOIN outbox ON outbox.aggregate_id = journal_entry.id::text
            WHERE outbox.type LIKE '%.JournalEntryPosted.v1'
              AND outbox.data::jsonb ->> 'source_event_id' = source_event_id::text
            ORDER BY journal_entry.id
            """));
  }

  @Test
  void entriesFollowTheOrderOfTheirEventsWhoeverToldThem() {
    Warehouse product = new Warehouse("mixed");
    take(
        of("r", product.take("in", units("10"), usd("25.00"), null, DAY)),
        of("r", Sales.fulfilled(Sales.nextOrderId(), usd("4.00"), DAY)),
        of("r", product.issue(Sales.nextOrderId(), units("1"), DAY)));
    assertEquals(
        List.of("purchase", "sale", "payment", "cost_of_sale"),
        texts("SELECT posting_rule FROM journal_entry ORDER BY id"));
  }

  @Test
  void ofAProductsMovementsTheNewestTellsWhatIsOnHandInWhateverOrderTheyCome() {
    Warehouse product = new Warehouse("turned-round");
    StockAdjusted first = product.take("in", units("10"), usd("25.00"), null, DAY);
    StockAdjusted second = product.give("out", units("4"), DAY);
    StockAdjusted third = product.give("out", units("1"), DAY);
    take(of("r", first), of("r", third), of("r", second));
    assertEquals(
        List.of("5.000 12.50 3"),
        texts("SELECT concat_ws(' ', quantity, value, stock_version) FROM inventory_product"));
    assertEquals(
        List.of("10.000", "-4.000", "-1.000"),
        texts("SELECT quantity FROM inventory_movement ORDER BY stock_version"));
  }

  @Test
  void oneThatCannotBePostedKeepsTheOthersFromTakingHalfTheirEffect() {
    Warehouse product = new Warehouse("half");
    EventEnvelope good = of("r", product.take("in", units("10"), usd("25.00"), null, DAY));
    EventEnvelope guilty = of("r", product.take("teleported", units("1"), usd("1.00"), null, DAY));
    assertThrows(IllegalArgumentException.class, () -> take(good, guilty));
    for (String table : List.of("journal_entry", "inventory_movement", "inbox")) {
      assertEquals(List.of("0"), texts("SELECT count(*) FROM " + table), table);
    }
    take(good);
    assertEquals(List.of("purchase"), texts("SELECT posting_rule FROM journal_entry"));
  }

  private void take(EventEnvelope... together) {
    QuarkusTransaction.requiringNew().run(() -> taker.takeAll(List.of(together)));
  }

  private EventEnvelope of(String requestId, DomainEvent event) {
    EventEnvelope ready = events.envelope(event, null);
    return new EventEnvelope(
        ready.id(),
        ready.type(),
        ready.topic(),
        ready.aggregateId(),
        ready.aggregateVersion(),
        ready.occurredAt(),
        requestId,
        ready.traceparent(),
        ready.data(),
        ready.sequence());
  }

  private List<String> texts(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).list());
  }
}
