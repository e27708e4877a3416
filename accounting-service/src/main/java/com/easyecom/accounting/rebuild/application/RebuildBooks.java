package com.easyecom.accounting.rebuild.application;

import com.easyecom.accounting.rebuild.application.LiveBooks.Moment;
import com.easyecom.accounting.rebuild.application.ScratchBooks.Named;
import com.easyecom.accounting.rebuild.domain.Findings;
import com.easyecom.accounting.rebuild.domain.Verdict;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Rebuilds the books from the topics in an empty database, by the service's own migrations,
 * handlers and rules, and compares all tables with the live ones (docs/adr/0024).
 */
@Singleton
public class RebuildBooks {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final long BEFORE_ALL = -1;

  private final LiveBooks live;
  private final ScratchBooks scratch;
  private final PublishedEvents events;
  private final StageEvents stageEvents;
  private final TakeSources takeSources;
  private final RestoreDecision restoreDecision;
  private final Progress progress;

  RebuildBooks(
      LiveBooks live,
      ScratchBooks scratch,
      PublishedEvents events,
      StageEvents stageEvents,
      TakeSources takeSources,
      RestoreDecision restoreDecision,
      Progress progress) {
    this.live = live;
    this.scratch = scratch;
    this.events = events;
    this.stageEvents = stageEvents;
    this.takeSources = takeSources;
    this.restoreDecision = restoreDecision;
    this.progress = progress;
  }

  /** How far the scratch database is: in the topics, and in the books' own outbox. */
  private record Reached(Map<Place, Long> offsets, long position) {}

  /**
   * Rebuilds and compares. The shop may go on: what happens meanwhile is caught up with, or left
   * out.
   *
   * @throws IllegalStateException when the scratch database is not empty, or the live service does
   *     not publish what it posted
   */
  public Verdict rebuild() {
    Findings findings = new Findings();
    scratch.prepare();
    // Most of it without holding the live books still: what is held keeps dead rows from going.
    long first =
        live.at(
            moment -> {
              scratch.keepTaken(moment);
              return moment.position();
            });
    Reached reached = catchUp(new Reached(Map.of(), BEFORE_ALL), first, findings);
    // Before the moment: what was taken by then is in it.
    Map<Place, Long> taken = events.taken(reached.offsets().keySet());
    return live.at(moment -> compare(moment, reached, taken, findings));
  }

  private Verdict compare(
      Moment moment, Reached reached, Map<Place, Long> taken, Findings findings) {
    scratch.keepTaken(moment);
    catchUp(reached, moment.position(), findings);
    for (Named lost : scratch.findLost(taken, Findings.LIMIT)) {
      findings.add(
          "%s %s of %s was read, and neither took effect nor was set aside."
              .formatted(lost.type(), lost.eventId(), lost.aggregateId()));
    }
    SequencedMap<String, Long> rows = moment.compare(findings, progress);
    return new Verdict(
        rows, scratch.countPending(), scratch.countSetAside(), findings.first(), findings.count());
  }

  /** Rebuilds what was told up to the position, once all of that is published. */
  private Reached catchUp(Reached reached, long position, Findings findings) {
    awaitPublished(position);
    Map<Place, Long> offsets = stageEvents.stage(reached.offsets());
    new ReplayHistory(scratch, takeSources, restoreDecision, progress, findings)
        .replay(reached.position(), position);
    return new Reached(offsets, position);
  }

  private void awaitPublished(long position) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    long left = live.countUnpublishedUpTo(position);
    while (left > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            left + " events of the books are not published: does accounting-service run?");
      }
      LockSupport.parkNanos(POLL.toNanos());
      left = live.countUnpublishedUpTo(position);
    }
  }
}
