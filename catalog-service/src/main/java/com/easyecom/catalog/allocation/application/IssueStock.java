package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.batching.Batcher;
import com.easyecom.catalog.batching.Decider.Attempt;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.kit.outbox.Events;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes held stock out for a fulfilment, and says what it cost. What is asked for at the same time
 * is decided together, as allocations are.
 */
@Singleton
public class IssueStock {

  private final DecideIssues decisions;
  private final Events events;
  private final AllocationConfig config;
  private final Batcher<AskedIssue, IssueVerdict> batcher;

  IssueStock(
      DecideIssues decisions, Events events, AllocationConfig config, MeterRegistry metrics) {
    this.decisions = decisions;
    this.events = events;
    this.config = config;
    batcher =
        new Batcher<>(
            "issue",
            config.batchLimits(),
            asked -> asked.issue().lines().size(),
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
   * Each line is a movement of its own; what it took off the stock's value is the line's cost. The
   * same fulfilment again answers what the first call did and moves nothing.
   *
   * @param actor who fulfils
   * @throws Refusal {@code not_allocated} for more than the order holds; {@code
   *     backdating_unavailable} for a time before a product's latest movement; {@code
   *     invalid_request} for one in the future; {@code service_unavailable} when too much is asked
   *     for at once, or the decision takes too long
   */
  public IssuedStock issue(Issue issue, String actor) {
    return switch (batcher.ask(new AskedIssue(issue, actor, events.origin()))) {
      case IssueVerdict.Left left -> left.stock();
      case IssueVerdict.Refused refused -> throw refused.refusal();
    };
  }

  private List<IssueVerdict> decide(List<AskedIssue> asked, Attempt attempt) {
    List<IssueVerdict> decided = decisions.decide(asked, config.patience(attempt));
    CrashPoint.reach("allocation.issue.committed");
    return decided;
  }
}
