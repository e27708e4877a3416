package com.easyecom.accounting.rebuild;

import static com.easyecom.accounting.testing.Amounts.units;
import static com.easyecom.accounting.testing.Amounts.usd;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.rebuild.domain.Verdict;
import com.easyecom.accounting.testing.EventStream;
import com.easyecom.accounting.testing.Sales;
import com.easyecom.accounting.testing.Warehouse;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Says how fast books are rebuilt here: {@code mvn test -Dtest=RebuildSpeed}. */
@QuarkusTest
@WithBooksOfItsOwn
class RebuildSpeed {

  private static final Logger LOG = Logger.getLogger(RebuildSpeed.class);
  private static final Instant DAY = Instant.parse("2026-02-20T00:00:00Z");
  private static final int SALES = Integer.getInteger("easyecom.test.sales", 10_000);

  @Inject EventStream events;
  @Inject Rebuilding rebuilding;
  @Inject Jdbi jdbi;

  @Test
  void measureEntriesPerSecond() {
    Warehouse product = new Warehouse("fast");
    events.send(product.take("in", units("1000000"), usd("2500000.00"), null, DAY));
    for (int i = 0; i < SALES; i++) {
      long order = Sales.nextOrderId();
      events.send(product.issue(order, units("1"), DAY.plus(Duration.ofMinutes(i))));
      events.send(Sales.fulfilled(order, usd("4.00"), DAY.plus(Duration.ofMinutes(i))));
    }
    while (countEntries() < 3 * SALES + 1) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      Verdict verdict = rebuilding.rebuild();
      double seconds = (System.nanoTime() - start) / 1e9;
      assertEquals(List.of(), verdict.differences());
      LOG.infof(
          "%d entries rebuilt and compared in %.1f s: %.0f entries/s",
          3 * SALES, seconds, 3 * SALES / seconds);
    }
  }

  private int countEntries() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery("SELECT count(*) FROM journal_entry").mapTo(Integer.class).one());
  }
}
