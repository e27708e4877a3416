package com.easyecom.accounting.recurring.application;

import com.easyecom.accounting.history.Restorer;
import com.easyecom.accounting.recurring.domain.MonthlySchedule;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.accounting.JournalEntryPosted;
import com.easyecom.events.accounting.RecurringEntryEnded;
import com.easyecom.events.accounting.RecurringEntryStarted;
import jakarta.inject.Singleton;
import java.util.Set;

/** Restores what recurs, and when it is due next. */
@Singleton
class RestoreRecurring implements Restorer {

  private final RecurringEntries entries;

  RestoreRecurring(RecurringEntries entries) {
    this.entries = entries;
  }

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(RecurringEntryStarted.class, RecurringEntryEnded.class, JournalEntryPosted.class);
  }

  @Override
  public void restore(DomainEvent event) {
    switch (event) {
      case RecurringEntryStarted started -> entries.restore(entry(started));
      case RecurringEntryEnded ended ->
          entries.save(find(ended.recurringEntryId()).ended(ended.actor(), ended.occurredAt()));
      case JournalEntryPosted posted -> moveOn(posted);
      default -> throw new IllegalArgumentException(event.getClass().getName());
    }
  }

  private static RecurringEntry entry(RecurringEntryStarted started) {
    MonthlySchedule schedule =
        new MonthlySchedule(started.dayOfMonth(), started.startDate(), started.endDate());
    return new RecurringEntry(
        started.recurringEntryId(),
        started.description(),
        schedule,
        schedule.first().orElse(null),
        started.version(),
        started.actor(),
        started.occurredAt(),
        null,
        null,
        started.lines().stream()
            .map(line -> new RecurringEntry.Line(line.accountCode(), line.debit(), line.credit()))
            .toList());
  }

  private void moveOn(JournalEntryPosted posted) {
    if (posted.recurringEntryId() != null) {
      entries.save(find(posted.recurringEntryId()).posted(posted.effectiveDate()));
    }
  }

  private RecurringEntry find(long id) {
    return entries.find(id).orElseThrow();
  }
}
