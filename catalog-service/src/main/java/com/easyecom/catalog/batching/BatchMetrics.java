package com.easyecom.catalog.batching;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** What operators see of a batcher: {@code easyecom_<name>_...}. */
final class BatchMetrics {

  private final DistributionSummary sizes;
  private final Timer decisions;
  private final Counter alone;
  private final Counter full;
  private final Counter late;

  BatchMetrics(MeterRegistry registry, String name, BatchQueue<?> queue) {
    String prefix = "easyecom." + name;
    registry.gauge(prefix + ".queued", queue, BatchQueue::size);
    sizes = registry.summary(prefix + ".batch.requests");
    decisions = registry.timer(prefix + ".batch.time");
    alone = registry.counter(prefix + ".retried.alone");
    full = registry.counter(prefix + ".refused", "reason", "queue_full");
    late = registry.counter(prefix + ".refused", "reason", "too_late");
  }

  <T> T decided(int requests, Supplier<T> decision) {
    sizes.record(requests);
    return decisions.record(decision);
  }

  void retriedAlone() {
    alone.increment();
  }

  void refusedForFullQueue() {
    full.increment();
  }

  /** For their deadline, or since their askers were gone. */
  void dropped(int requests) {
    late.increment(requests);
  }
}
