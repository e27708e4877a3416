package com.easyecom.catalog.allocation.application;

import com.easyecom.internalapi.order.OrderIdInquiry;
import com.easyecom.kit.crash.CrashPoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Gives back the stock of orders that nobody stored: whoever asked for it died. Whether an order is
 * stored is not guessed from events or from time alone. order-service is asked, which gives the id
 * up in the same moment; only then the stock is released. Without an answer it stays held.
 *
 * <p>Whatever dies in between, the order is due again later, and order-service says the same again.
 */
@ApplicationScoped
public class ReleaseUnclaimed {

  private static final Logger LOG = Logger.getLogger(ReleaseUnclaimed.class);
  private static final int BATCHES_PER_ROUND = 20;

  private final UnclaimedOrders unclaimedOrders;
  private final OrderIds orderIds;
  private final ReleaseStock releaseStock;
  private final Clock clock;
  private final Duration unclaimedAfter;
  private final Counter expired;

  ReleaseUnclaimed(
      UnclaimedOrders unclaimedOrders,
      OrderIds orderIds,
      ReleaseStock releaseStock,
      Clock clock,
      AllocationConfig config,
      MeterRegistry metrics) {
    this.unclaimedOrders = unclaimedOrders;
    this.orderIds = orderIds;
    this.releaseStock = releaseStock;
    this.clock = clock;
    unclaimedAfter = config.unclaimedAfter();
    expired = metrics.counter("easyecom.allocation.expired");
  }

  /** Asks for what is due, in batches, until nothing is, or there is no answer. */
  @Scheduled(
      every = "{easyecom.allocation.expire-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  public void releaseDue() {
    for (int batch = 0; batch < BATCHES_PER_ROUND; batch++) {
      Instant now = clock.instant();
      List<Long> due =
          unclaimedOrders.takeDue(now, now.plus(unclaimedAfter), OrderIdInquiry.MAX_IDS);
      if (due.isEmpty() || !settle(due) || due.size() < OrderIdInquiry.MAX_IDS) {
        return;
      }
    }
  }

  /** Whether there was an answer. */
  private boolean settle(List<Long> due) {
    OrderIds.Settled settled;
    try {
      settled = orderIds.settle(due);
    } catch (RuntimeException noAnswer) {
      LOG.warnf(
          "The stock of %d orders stays held: nobody says whether they are stored: %s",
          (Object) due.size(), noAnswer);
      return false;
    }
    CrashPoint.reach("allocation.expiry.answered");
    unclaimedOrders.remove(settled.stored());
    settled.givenUp().forEach(this::release);
    return true;
  }

  private void release(long orderId) {
    try {
      releaseStock.release(orderId);
      expired.increment();
      LOG.infof("Order id %d was given up: its stock is released", orderId);
    } catch (RuntimeException fault) {
      LOG.warnf("The stock of order id %d is not released yet: %s", (Object) orderId, fault);
    }
  }
}
