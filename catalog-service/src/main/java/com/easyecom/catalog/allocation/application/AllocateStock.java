package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.allocation.domain.HoldRequest;
import com.easyecom.catalog.allocation.domain.Verdict;
import com.easyecom.catalog.batching.Batcher;
import com.easyecom.catalog.batching.Decider.Attempt;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.kit.outbox.Events;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Holds stock for an order. Requests that arrive together are decided together. */
@Singleton
public class AllocateStock {

  private final DecideAllocations decisions;
  private final Events events;
  private final AllocationConfig config;
  private final Batcher<AskedHold, Allocation> batcher;

  AllocateStock(
      DecideAllocations decisions, Events events, AllocationConfig config, MeterRegistry metrics) {
    this.decisions = decisions;
    this.events = events;
    this.config = config;
    batcher =
        new Batcher<>(
            "allocation",
            config.batchLimits(),
            asked -> asked.request().lines().size(),
            this::decide,
            metrics);
  }

  void start(@Observes StartupEvent event) {
    batcher.start();
  }

  void stop(@Observes ShutdownEvent event) {
    batcher.close();
  }

  /**
   * Holds all lines or none. The same key again holds nothing more and answers the order of the
   * first attempt, until that gives its stock back.
   *
   * @throws Refusal {@code insufficient_stock} with all products that lack; {@code invalid_request}
   *     with all lines of products that are not for sale; {@code backdating_unavailable} when a
   *     product moved after the time of issue; {@code request_key_reused} for other lines; {@code
   *     service_unavailable} when too much is asked for at once, or the decision takes too long
   */
  public HeldStock allocate(HoldRequest request) {
    Allocation allocation = batcher.ask(new AskedHold(request, events.origin()));
    return switch (allocation.verdict()) {
      case Verdict.Granted granted -> new HeldStock(granted.orderId(), allocation.products());
      case Verdict.Repeated first -> new HeldStock(first.orderId(), allocation.products());
      case Verdict.Refused refused -> throw refused.refusal();
    };
  }

  private List<Allocation> decide(List<AskedHold> asked, Attempt attempt) {
    try {
      List<Allocation> decided = decisions.decide(asked, config.patience(attempt));
      CrashPoint.reach("allocation.batch.committed");
      return decided;
    } catch (RequestKeyTaken taken) {
      // Alone it finds what the other was granted, unless that was released meanwhile.
      throw new Refusal(CommonError.SERVICE_UNAVAILABLE, "The request key is contended.");
    }
  }
}
