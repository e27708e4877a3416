package com.easyecom.accounting;

import static com.easyecom.accounting.testing.Amounts.ZERO;
import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;

import com.easyecom.accounting.ledger.application.EventEntry;
import com.easyecom.accounting.ledger.application.PostEventEntries;
import com.easyecom.accounting.source.SourceEvent;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Warehouse;
import com.easyecom.kernel.id.TimeOrderedUuid;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.outbox.Origin;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Says how fast events become entries here, without a stack: {@code mvn test -Dtest=PostingSpeed}.
 */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class PostingSpeed {

  private static final Logger LOG = Logger.getLogger(PostingSpeed.class);
  private static final Instant DAY = Instant.parse("2026-02-20T00:00:00Z");
  private static final int ROUNDS = 7;
  private static final int SALES = 10_000;
  private static final int PRODUCTS = 100;
  private static final int ENTRIES_PER_SALE = 3;

  @Inject EventStream events;
  @Inject Owner owner;
  @Inject Jdbi jdbi;
  @Inject PostEventEntries postEntries;

  /** All events lie ready before the first is sent, so that making them costs nothing here. */
  @Test
  void measureSalesPerSecond() {
    owner.clearBooks();
    List<Double> speeds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      List<EventEnvelope> ready = sales();
      int before = countEntries();
      long start = System.nanoTime();
      ready.forEach(events::sendAgain);
      awaitEntries(before + ENTRIES_PER_SALE * SALES + PRODUCTS);
      double seconds = (System.nanoTime() - start) / 1e9;
      awaitPublished();
      double published = (System.nanoTime() - start) / 1e9;
      events.awaitTaken();
      speeds.add(ENTRIES_PER_SALE * SALES / seconds);
      LOG.infof(
          "%d events, %d entries in %.1f s (all told after %.1f s): %.0f entries/s",
          ready.size(), ENTRIES_PER_SALE * SALES, seconds, published, speeds.getLast());
    }
    LOG.infof("median: %.0f entries/s", speeds.stream().sorted().toList().get(ROUNDS / 2));
  }

  private List<EventEnvelope> sales() {
    List<Warehouse> products =
        IntStream.range(0, PRODUCTS).mapToObj(i -> new Warehouse("fast-" + i)).toList();
    List<EventEnvelope> ready = new ArrayList<>();
    for (Warehouse product : products) {
      ready.add(
          events.envelope(product.take("in", units("1000"), usd("2500.00"), null, DAY), null));
    }
    for (int i = 0; i < SALES; i++) {
      long order = Sales.nextOrderId();
      Instant at = DAY.plus(Duration.ofMinutes(i));
      ready.add(events.envelope(products.get(i % PRODUCTS).issue(order, units("1"), at), null));
      ready.add(events.envelope(Sales.fulfilled(order, usd("4.00"), at), null));
    }
    return ready;
  }

  /** What the statement that posts can do when it is given many entries at once. */
  @Test
  void measureBatchesPerSecond() {
    owner.clearBooks();
    for (int batch : new int[] {1, 10, 100, 500, 500, 1000, 1000}) {
      long start = System.nanoTime();
      int entries = 0;
      while (entries < SALES) {
        postEntries.post(Stream.generate(PostingSpeed::payment).limit(batch).toList());
        entries += batch;
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      LOG.infof("%d entries per transaction: %.0f entries/s", batch, entries / seconds);
    }
  }

  private static EventEntry payment() {
    return new EventEntry(
        new SourceEvent(TimeOrderedUuid.next(), null, new Origin(null, null)),
        "payment",
        LocalDate.parse("2026-02-20"),
        "Payment: order SO-1",
        "order",
        "1",
        List.of(
            new EventEntry.Line("1000", usd("4.00"), ZERO),
            new EventEntry.Line("1100", ZERO, usd("4.00"))));
  }

  private void awaitEntries(int expected) {
    while (countEntries() < expected) {
      // Not more often: the count costs what it measures.
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private void awaitPublished() {
    while (count("SELECT count(*) FROM outbox WHERE published_at IS NULL") > 0) {
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
  }

  private int countEntries() {
    return count("SELECT count(*) FROM journal_entry");
  }

  private int count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Integer.class).one());
  }
}
