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
import com.easyecom.kit.outbox.Origin;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Says how fast events become entries here: {@code mvn test -Dtest=PostingSpeed}. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class PostingSpeed {

  private static final Logger LOG = Logger.getLogger(PostingSpeed.class);
  private static final Instant DAY = Instant.parse("2026-02-20T00:00:00Z");
  private static final int SALES = 5_000;

  @Inject EventStream events;
  @Inject Owner owner;
  @Inject Jdbi jdbi;
  @Inject PostEventEntries postEntries;

  @Test
  void measureSalesPerSecond() {
    for (int round = 0; round < 3; round++) {
      owner.clearBooks();
      Warehouse product = new Warehouse("fast");
      events.send(product.take("in", units("100000"), usd("250000.00"), null, DAY));
      events.awaitTaken();
      for (int i = 0; i < SALES; i++) {
        long order = Sales.nextOrderId();
        Instant at = DAY.plus(Duration.ofMinutes(i));
        events.send(product.issue(order, units("1"), at));
        events.send(Sales.fulfilled(order, usd("4.00"), at));
      }
      long start = System.nanoTime();
      awaitEntries(3 * SALES + 1);
      double seconds = (System.nanoTime() - start) / 1e9;
      events.awaitTaken();
      LOG.infof(
          "%d events, %d entries in %.1f s: %.0f events/s, %.0f entries/s",
          2 * SALES, 3 * SALES, seconds, 2 * SALES / seconds, 3 * SALES / seconds);
    }
  }

  /** What the statement that posts can do when it is given many entries at once. */
  @Test
  void measureBatchesPerSecond() {
    owner.clearBooks();
    for (int batch : new int[] {1, 10, 100, 500, 500}) {
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
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  private int countEntries() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT count(*) FROM journal_entry").mapTo(Integer.class).one());
  }
}
