package com.easyecom.kit.deadletter;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.events.EventEnvelope;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Gives an event up for good, and lets those go on that waited behind it. */
@Singleton
class DiscardDeadLetter {

  private static final Logger LOG = Logger.getLogger(DiscardDeadLetter.class);

  private final LetGo letGo;
  private final ReleaseKey release;
  private final DeadLetterTable table;

  DiscardDeadLetter(LetGo letGo, ReleaseKey release, DeadLetterTable table) {
    this.letGo = letGo;
    this.release = release;
    this.table = table;
  }

  /**
   * Discards the event, also one that is parked. If the next one is then refused, it is what is set
   * aside, as if it had never waited.
   *
   * @param actor who decided so
   * @throws Refusal {@code not_found}
   */
  void discard(long id, String actor) {
    EventEnvelope event = table.find(id).orElseThrow(() -> ReplayDeadLetter.notFound(id)).event();
    if (!(letGo.byDiscarding(id) instanceof Step.Done done)) {
      throw ReplayDeadLetter.notFound(id);
    }
    LOG.warnf(
        "%s discarded the event %s %s of %s, dead letter %d",
        actor, event.type(), event.id(), event.aggregateId(), id);
    if (done.next() != null) {
      release.from(done.next());
    }
  }
}
