package com.easyecom.accounting.ledger.application;

import static java.util.Objects.requireNonNull;

import com.easyecom.accounting.history.Restorer;
import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.accounting.ledger.domain.Origin;
import com.easyecom.accounting.ledger.domain.Subject;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.accounting.JournalEntryPosted;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Restores entries that people posted, as their events carry them. */
@Singleton
class RestoreEntries implements Restorer {

  private final Journal journal;

  RestoreEntries(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(JournalEntryPosted.class);
  }

  @Override
  public void restore(DomainEvent event) {
    JournalEntryPosted posted = (JournalEntryPosted) event;
    journal.append(
        List.of(
            new JournalEntry(
                posted.entryDate(),
                posted.effectiveDate(),
                new Subject(posted.description(), posted.referenceType(), posted.referenceId()),
                origin(posted),
                posted.lines().stream()
                    .map(line -> new EntryLine(line.accountCode(), line.debit(), line.credit()))
                    .toList())),
        posted.occurredAt());
  }

  private static Origin origin(JournalEntryPosted posted) {
    String actor = requireNonNull(posted.actor(), "an entry of no event is somebody's");
    if (posted.recurringEntryId() != null) {
      return new Origin.Recurrence(actor, posted.recurringEntryId());
    }
    if (posted.closesYear() != null) {
      return posted.reversesEntryId() == null
          ? new Origin.YearEnd(actor, posted.closesYear())
          : new Origin.YearReopened(actor, posted.closesYear(), posted.reversesEntryId());
    }
    return posted.reversesEntryId() == null
        ? new Origin.Hand(actor)
        : new Origin.Reversal(actor, posted.reversesEntryId());
  }
}
