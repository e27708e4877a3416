package com.easyecom.order.ordering.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Tells catalog-service to release what an order holds, until it has heard it. */
@ApplicationScoped
class ReleaseStock {

  private static final Logger LOG = Logger.getLogger(ReleaseStock.class);

  private final StockReleases releases;
  private final Stock stock;
  private final Duration abandonedAfter;

  ReleaseStock(
      StockReleases releases,
      Stock stock,
      @ConfigProperty(name = "easyecom.ordering.abandoned-after") Duration abandonedAfter) {
    this.releases = releases;
    this.stock = stock;
    this.abandonedAfter = abandonedAfter;
  }

  /**
   * Releases now if catalog-service answers, else in the background.
   *
   * @param orderId one of {@link StockReleases}
   * @return whether it is done
   */
  boolean release(long orderId) {
    try {
      stock.release(orderId);
      releases.remove(orderId);
      return true;
    } catch (RuntimeException fault) {
      LOG.warnf("The stock of order id %d is not released yet: %s", (Object) orderId, fault);
      return false;
    }
  }

  @Scheduled(
      every = "{easyecom.ordering.finish-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void releaseOverdue() {
    // One that fails says that catalog-service is away, and goes to the end of the queue.
    while (releases.takeOver(abandonedAfter).map(this::release).orElse(false)) {
      LOG.debug("The stock of an order is released");
    }
  }
}
