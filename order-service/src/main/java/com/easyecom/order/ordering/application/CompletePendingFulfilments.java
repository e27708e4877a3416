package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.order.ordering.domain.FulfilmentState;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Finishes the fulfilments that a crash, a timeout or an outage left pending. */
@ApplicationScoped
class CompletePendingFulfilments {

  private static final Logger LOG = Logger.getLogger(CompletePendingFulfilments.class);

  private final Fulfilments fulfilments;
  private final CompleteFulfilment complete;
  private final Duration abandonedAfter;

  CompletePendingFulfilments(
      Fulfilments fulfilments,
      CompleteFulfilment complete,
      @ConfigProperty(name = "easyecom.ordering.abandoned-after") Duration abandonedAfter) {
    this.fulfilments = fulfilments;
    this.complete = complete;
    this.abandonedAfter = abandonedAfter;
  }

  @Scheduled(
      every = "{easyecom.ordering.finish-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void completePending() {
    // One that stays pending says that catalog-service is away, and goes to the end of the queue.
    while (fulfilments.takeOver(abandonedAfter).map(this::isFinished).orElse(false)) {
      LOG.debug("A fulfilment is finished");
    }
  }

  private boolean isFinished(long fulfilmentId) {
    try {
      return complete.complete(fulfilmentId) != FulfilmentState.PENDING;
    } catch (Refusal refusal) {
      LOG.warnf("Fulfilment %d is refused: %s", (Object) fulfilmentId, refusal.getMessage());
      return true;
    }
  }
}
