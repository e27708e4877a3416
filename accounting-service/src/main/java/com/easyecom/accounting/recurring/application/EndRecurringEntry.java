package com.easyecom.accounting.recurring.application;

import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.accounting.recurring.domain.RecurringError;
import com.easyecom.events.accounting.RecurringEntryEnded;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Ends an entry that recurs. What it posted stays; what was due and is not posted never is. */
@ApplicationScoped
public class EndRecurringEntry {

  private final RecurringEntries entries;
  private final PostingTurn turn;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  EndRecurringEntry(
      RecurringEntries entries, PostingTurn turn, Events events, Audit audit, Clock clock) {
    this.entries = entries;
    this.turn = turn;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * In the turn to post: it is posted before, or not at all.
   *
   * @throws Refusal {@code not_found}, {@link RecurringError#RECURRING_ENTRY_ENDED}
   */
  @Transactional
  public void end(long id, String actor) {
    turn.take();
    RecurringEntry entry =
        entries
            .find(id)
            .orElseThrow(
                () ->
                    new Refusal(CommonError.NOT_FOUND, "There is no recurring entry " + id + "."));
    if (!entry.isActive()) {
      throw new Refusal(
          RecurringError.RECURRING_ENTRY_ENDED, "Recurring entry " + id + " is never due again.");
    }
    Instant now = clock.instant();
    RecurringEntry ended = entry.ended(actor, now);
    entries.save(ended);
    events.publish(
        List.of(
            new RecurringEntryEnded(id, ended.version(), actor, now),
            audit.entry(
                "recurring_entry.ended", Subject.of("recurring_entry", id), Changes.none())));
  }
}
