package com.easyecom.accounting.rebuild.application;

import com.easyecom.accounting.rebuild.application.ScratchBooks.Silent;
import com.easyecom.accounting.rebuild.application.ScratchBooks.Step;
import com.easyecom.accounting.rebuild.application.ScratchBooks.ToldEntry;
import com.easyecom.accounting.rebuild.domain.Findings;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.FaultReason;
import java.time.Instant;
import java.util.List;

/**
 * Goes through what the books told, in the order in which it was decided. What people did is
 * applied as told; an entry that an event caused makes that event be taken, with the months closed
 * and the accounts chosen as they were then. One object goes through one stretch.
 */
final class ReplayHistory {

  private static final int MOST_SILENT = 500;

  private final ScratchBooks scratch;
  private final TakeSources takeSources;
  private final RestoreDecision restoreDecision;
  private final Progress progress;
  private final Findings findings;
  private SourceBatch batch = new SourceBatch();
  private long lastSilent;
  private long replayed;

  ReplayHistory(
      ScratchBooks scratch,
      TakeSources takeSources,
      RestoreDecision restoreDecision,
      Progress progress,
      Findings findings) {
    this.scratch = scratch;
    this.takeSources = takeSources;
    this.restoreDecision = restoreDecision;
    this.progress = progress;
    this.findings = findings;
  }

  /** Goes from after one place in the books' outbox up to another. */
  void replay(long after, long upTo) {
    long all = scratch.countTold(upTo) - scratch.countTold(after);
    long begun = System.nanoTime();
    scratch.findSilent();
    scratch.eachStep(
        after,
        upTo,
        step -> {
          take(step);
          replayed++;
          progress.tell(() -> describe(all, begun));
        });
    endBatch();
    takeSilentBefore(Instant.MAX);
    scratch.acceptDiscarded();
  }

  private String describe(long all, long begun) {
    double seconds = (System.nanoTime() - begun) / 1e9;
    return "%,d of %,d entries and decisions rebuilt, %,.0f/s"
        .formatted(replayed, all, replayed / seconds);
  }

  private void take(Step step) {
    ToldEntry entry = step.told().entry();
    if (entry == null) {
      endBatch();
      // What posted nothing was still counted for a month that was open then.
      takeSilentBefore(step.told().at());
      restore(step);
    } else if (entry.sourceEventId() == null) {
      endBatch();
      scratch.numberNext(entry.id());
      restore(step);
    } else if (step.source() == null) {
      findings.add(
          "Entry %d was told to be posted of event %s, which no topic has."
              .formatted(entry.id(), entry.sourceEventId()));
    } else {
      addToBatch(entry, step.source());
    }
  }

  private void addToBatch(ToldEntry entry, EventEnvelope source) {
    if (!batch.accepts(entry, source)) {
      endBatch();
    }
    batch.add(entry, source);
  }

  private void endBatch() {
    takeSources.takePosted(batch, findings);
    batch = new SourceBatch();
  }

  private void restore(Step step) {
    EventEnvelope event = step.told().envelope();
    try {
      restoreDecision.restore(event);
    } catch (RuntimeException fault) {
      findings.add(
          "%s %s of %s cannot be applied again: %s"
              .formatted(event.type(), event.id(), event.aggregateId(), FaultReason.of(fault)));
    }
  }

  private void takeSilentBefore(Instant time) {
    List<Silent> some = scratch.silent(lastSilent, time, MOST_SILENT);
    while (!some.isEmpty()) {
      takeSources.takeSilent(some.stream().map(Silent::envelope).toList(), findings);
      lastSilent = some.getLast().place();
      some = scratch.silent(lastSilent, time, MOST_SILENT);
    }
  }
}
