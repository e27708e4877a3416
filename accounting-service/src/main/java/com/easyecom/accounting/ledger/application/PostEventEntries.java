package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.accounting.ledger.domain.Origin;
import com.easyecom.accounting.ledger.domain.Subject;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Posts what posting rules made of events. */
@ApplicationScoped
public class PostEventEntries {

  private final Poster poster;
  private final PostingDate postingDate;

  PostEventEntries(Poster poster, PostingDate postingDate) {
    this.poster = poster;
    this.postingDate = postingDate;
  }

  /**
   * Posts entries of one event or of many; what an event and rule have posted before is left out.
   *
   * @throws Refusal {@code line_needs_one_side} or {@code unbalanced} for an event whose figures
   *     contradict each other
   */
  @Transactional
  public void post(List<EventEntry> entries) {
    poster.post(entries.stream().map(this::entry).toList());
  }

  private JournalEntry entry(EventEntry entry) {
    return new JournalEntry(
        postingDate.ofEvent(entry.day()),
        entry.day(),
        new Subject(entry.description(), entry.referenceType(), entry.referenceId()),
        new Origin.Event(entry.source(), entry.rule()),
        entry.lines().stream()
            .map(line -> new EntryLine(line.accountCode(), line.debit(), line.credit()))
            .toList());
  }
}
