package com.easyecom.accounting.rebuild.application;

import com.easyecom.accounting.rebuild.application.ScratchBooks.ToldEntry;
import com.easyecom.accounting.rebuild.domain.Findings;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.inbox.EventTaker;
import com.easyecom.kit.inbox.FaultReason;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Has events of other services taken by the service's own handlers, and sees to it that they post
 * what was told, no more and no less. What does not is left out as a whole and noted.
 */
@Singleton
class TakeSources {

  private final EventTaker taker;
  private final ScratchBooks scratch;

  TakeSources(EventTaker taker, ScratchBooks scratch) {
    this.taker = taker;
    this.scratch = scratch;
  }

  /** Takes events that posted entries. */
  void takePosted(SourceBatch batch, Findings findings) {
    if (!batch.isEmpty()) {
      take(batch.events(), batch::entriesOf, findings);
    }
  }

  /** Takes events that took effect and posted nothing. */
  void takeSilent(List<EventEnvelope> events, Findings findings) {
    take(events, event -> List.of(), findings);
  }

  private void take(
      List<EventEnvelope> events, Function<UUID, List<ToldEntry>> told, Findings findings) {
    try {
      takeTogether(events, told);
    } catch (RuntimeException fault) {
      if (events.size() > 1) {
        events.forEach(event -> take(List.of(event), told, findings));
      } else {
        findings.add(describe(events.getFirst(), fault));
      }
    }
  }

  private void takeTogether(List<EventEnvelope> events, Function<UUID, List<ToldEntry>> told) {
    events.stream()
        .flatMap(event -> told.apply(event.id()).stream())
        .findFirst()
        .ifPresent(first -> scratch.numberNext(first.id()));
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              taker.takeAll(events);
              refuseOtherwisePosted(events, told);
            });
  }

  private void refuseOtherwisePosted(
      List<EventEnvelope> events, Function<UUID, List<ToldEntry>> told) {
    Map<UUID, List<ToldEntry>> posted =
        scratch.postedOf(events.stream().map(EventEnvelope::id).toList());
    for (EventEnvelope event : events) {
      List<ToldEntry> is = posted.getOrDefault(event.id(), List.of());
      List<ToldEntry> shouldBe = told.apply(event.id());
      if (!is.equals(shouldBe)) {
        throw new OtherwisePosted(is, shouldBe);
      }
    }
  }

  private static String describe(EventEnvelope event, RuntimeException fault) {
    String which = "%s %s of %s".formatted(event.type(), event.id(), event.aggregateId());
    return fault instanceof OtherwisePosted otherwise
        ? which + " " + otherwise.getMessage()
        : which + " took effect, and is refused now: " + FaultReason.of(fault);
  }

  /** What is posted of an event is not what was told. */
  private static final class OtherwisePosted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherwisePosted(List<ToldEntry> is, List<ToldEntry> shouldBe) {
      super("posts %s, but told was %s".formatted(names(is), names(shouldBe)));
    }

    private static String names(List<ToldEntry> entries) {
      return entries.isEmpty()
          ? "nothing"
          : String.join(
              ", ", entries.stream().map(entry -> entry.rule() + " as " + entry.id()).toList());
    }
  }
}
