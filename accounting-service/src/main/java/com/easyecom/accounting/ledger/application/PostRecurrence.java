package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.accounting.ledger.domain.Origin;
import com.easyecom.accounting.ledger.domain.Subject;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts a recurring entry for one of its months, in the running transaction. */
@Singleton
public class PostRecurrence {

  private static final String REFERENCE_TYPE = "recurring_entry";

  private final Poster poster;
  private final PostingDate postingDate;
  private final Audit audit;

  PostRecurrence(Poster poster, PostingDate postingDate, Audit audit) {
    this.poster = poster;
    this.postingDate = postingDate;
    this.audit = audit;
  }

  /**
   * The entry counts on the day that it was due, or on the first open one after that.
   *
   * @param actor who started the recurring entry
   * @return the entry's id
   */
  public long post(
      long recurringEntryId,
      LocalDate dueOn,
      @Nullable String description,
      String actor,
      List<EventEntry.Line> lines) {
    JournalEntry entry =
        new JournalEntry(
            postingDate.ofEvent(dueOn),
            dueOn,
            new Subject(description, REFERENCE_TYPE, Long.toString(recurringEntryId)),
            new Origin.Recurrence(actor, recurringEntryId),
            lines.stream()
                .map(line -> new EntryLine(line.accountCode(), line.debit(), line.credit()))
                .toList());
    long id = poster.post(entry);
    audit.record(
        "journal_entry.posted",
        EntryAudit.subject(id),
        Changes.none()
            .set("entry_date", entry.entryDate())
            .set("recurring_entry_id", recurringEntryId));
    return id;
  }
}
