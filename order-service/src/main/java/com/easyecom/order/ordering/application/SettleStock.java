package com.easyecom.order.ordering.application;

import com.easyecom.order.ordering.domain.StockNeed;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes catalog-service hold what an order's stored lines need, no more and no less, whatever an
 * edit of it left behind. Its reallocation is the order's latest: an earlier one that comes later
 * changes nothing.
 */
@ApplicationScoped
class SettleStock {

  private static final Logger LOG = Logger.getLogger(SettleStock.class);

  private record Opened(long sequence, StockNeed need) {}

  private final Orders orders;
  private final Reallocations reallocations;
  private final Stock stock;
  private final Duration abandonedAfter;

  SettleStock(
      Orders orders,
      Reallocations reallocations,
      Stock stock,
      @ConfigProperty(name = "easyecom.ordering.abandoned-after") Duration abandonedAfter) {
    this.orders = orders;
    this.reallocations = reallocations;
    this.stock = stock;
    this.abandonedAfter = abandonedAfter;
  }

  /**
   * Settles now if catalog-service answers, else in the background.
   *
   * @return whether it is done
   */
  boolean settle(long orderId) {
    try {
      Opened opened = QuarkusTransaction.requiringNew().call(() -> open(orderId));
      stock.reallocate(orderId, opened.sequence(), opened.need());
      reallocations.close(orderId, opened.sequence());
      return true;
    } catch (RuntimeException fault) {
      LOG.warnf("The stock of order %d is not settled yet: %s", (Object) orderId, fault);
      return false;
    }
  }

  /** The lines and the sequence under one lock: a later sequence never knows earlier lines. */
  private Opened open(long orderId) {
    StockNeed need = StockNeed.of(orders.lock(orderId).orElseThrow());
    return new Opened(reallocations.open(orderId), need);
  }

  @Scheduled(
      every = "{easyecom.ordering.finish-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void settleOverdue() {
    // One that fails says that catalog-service is away, and goes to the end of the queue.
    while (reallocations.takeOver(abandonedAfter).map(this::settle).orElse(false)) {
      LOG.debug("The stock of an edited order is settled");
    }
  }
}
