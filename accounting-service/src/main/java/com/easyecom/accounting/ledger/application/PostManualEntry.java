package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.accounting.ledger.domain.Origin;
import com.easyecom.accounting.ledger.domain.Subject;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.stream.IntStream;

/** Posts an entry that a person made. */
@ApplicationScoped
public class PostManualEntry {

  private final CheckLines checkLines;
  private final Poster poster;
  private final PostingDate postingDate;
  private final Audit audit;

  PostManualEntry(CheckLines checkLines, Poster poster, PostingDate postingDate, Audit audit) {
    this.checkLines = checkLines;
    this.poster = poster;
    this.postingDate = postingDate;
    this.audit = audit;
  }

  /**
   * @return the entry's id
   * @throws Refusal {@code invalid_request} for an account that is not in the chart, {@code
   *     line_needs_one_side}, {@code unbalanced}, {@code period_closed}, {@code account_archived},
   *     and {@code account_is_automatic} for the inventory account: it moves with stock movements
   *     only
   */
  @Transactional
  public long post(ManualEntry asked, String actor) {
    List<String> accounts = checkLines.check(asked.lines());
    List<EntryLine> lines =
        IntStream.range(0, accounts.size())
            .mapToObj(i -> line(accounts.get(i), asked.lines().get(i)))
            .toList();
    JournalEntry entry =
        new JournalEntry(
            postingDate.ofPerson(asked.entryDate()),
            asked.entryDate(),
            new Subject(asked.description(), asked.referenceType(), asked.referenceId()),
            new Origin.Hand(actor),
            lines);
    checkLines.refuseArchived(accounts);
    long id = poster.post(entry);
    audit.record(
        "journal_entry.posted",
        EntryAudit.subject(id),
        Changes.none()
            .set("entry_date", entry.entryDate())
            .set("lines", lines.size())
            .hiddenIf(asked.description() != null, "description"));
    return id;
  }

  private static EntryLine line(String account, ManualEntry.Line line) {
    return new EntryLine(account, line.debit(), line.credit());
  }
}
