package com.easyecom.accounting.chain.application;

import com.easyecom.kernel.chain.ChainHead;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/** Shows where the journal ends, also as metrics. */
@Singleton
public class ShowChain {

  private final JournalChain chain;
  private final MeterRegistry metrics;
  private final List<Gauge> gauges;

  ShowChain(JournalChain chain, MeterRegistry metrics) {
    this.chain = chain;
    this.metrics = metrics;
    gauges =
        List.of(
            gauge("easyecom.journal.length", () -> chain.head().length()),
            gauge("easyecom.journal.published.length", chain::toldLength));
  }

  /**
   * Where the chain ends, and how long it was when others were last told.
   *
   * @param toldLength 0 when they never were
   */
  public record Ends(ChainHead head, long toldLength) {}

  /** The two ends. */
  public Ends ends() {
    return new Ends(chain.head(), chain.toldLength());
  }

  private Gauge gauge(String name, Supplier<Number> value) {
    return Gauge.builder(name, value).register(metrics);
  }

  /** The process may outlive the application: what the next one registers must be its own. */
  @PreDestroy
  void withdraw() {
    gauges.forEach(metrics::remove);
  }
}
