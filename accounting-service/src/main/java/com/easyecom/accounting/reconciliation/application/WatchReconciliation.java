package com.easyecom.accounting.reconciliation.application;

import static java.util.stream.Collectors.joining;

import com.easyecom.accounting.reconciliation.domain.Check;
import com.easyecom.accounting.reconciliation.domain.Reconciliation;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has the books checked all the time, and shows the state as metrics and, when it turns, in logs.
 */
@Singleton
class WatchReconciliation {

  private static final Logger LOG = Logger.getLogger(WatchReconciliation.class);

  private final ShowReconciliation reconciliation;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final List<Gauge> gauges;
  private final MultiGauge differences;
  private @Nullable Boolean wasConsistent;

  WatchReconciliation(ShowReconciliation reconciliation, MeterRegistry metrics, Clock clock) {
    this.reconciliation = reconciliation;
    this.clock = clock;
    this.metrics = metrics;
    gauges =
        List.of(
            gauge("easyecom.reconciliation.consistent", last -> last.isConsistent() ? 1 : 0),
            gauge("easyecom.reconciliation.lag.seconds", last -> last.lag().toSeconds()),
            gauge("easyecom.reconciliation.age.seconds", this::age));
    differences = MultiGauge.builder("easyecom.reconciliation.difference").register(metrics);
  }

  /** Nothing is said before there is a result: a metric must not show drift for a start. */
  private Gauge gauge(String name, ToDoubleFunction<Reconciliation> value) {
    return Gauge.builder(
            name, () -> reconciliation.last().map(value::applyAsDouble).orElse(Double.NaN))
        .register(metrics);
  }

  /** The process may outlive the application: what the next one registers must be its own. */
  @PreDestroy
  void withdraw() {
    gauges.forEach(metrics::remove);
    differences.register(List.of(), true);
  }

  private double age(Reconciliation last) {
    return last.checkedAt() == null
        ? Double.NaN
        : Duration.between(last.checkedAt(), clock.instant()).toSeconds();
  }

  /** Whether it is time is decided each time anew, by what the last check found. */
  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void watch() {
    reconciliation.last().ifPresent(this::tell);
    reconciliation.checkWhenDue();
  }

  private void tell(Reconciliation last) {
    differences.register(
        last.checks().stream()
            .map(
                check ->
                    MultiGauge.Row.of(
                        Tags.of("check", check.name()), check.difference().doubleValue()))
            .toList(),
        true);
    boolean isConsistent = last.isConsistent();
    if (wasConsistent == null || wasConsistent != isConsistent) {
      wasConsistent = isConsistent;
      if (isConsistent) {
        LOG.info("The books agree with stock and orders");
      } else {
        LOG.errorf("The books do not agree with stock and orders: %s", describe(last));
      }
    }
  }

  private static String describe(Reconciliation last) {
    return last.checks().stream()
        .filter(check -> !check.isGood())
        .map(WatchReconciliation::describe)
        .collect(joining("; "));
  }

  private static String describe(Check check) {
    return "%s: %s against %s in the books%s"
        .formatted(
            check.name(),
            check.left().toPlainString(),
            check.right().toPlainString(),
            check.first() == null ? "" : ", first on " + check.first().day());
  }
}
