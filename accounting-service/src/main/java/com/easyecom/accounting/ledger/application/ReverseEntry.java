package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.ledger.domain.EntryError;
import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.accounting.ledger.domain.Origin;
import com.easyecom.accounting.ledger.domain.Subject;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/** Takes an entry back by one with its sides exchanged. Both stay in the journal. */
@ApplicationScoped
public class ReverseEntry {

  private static final String REFERENCE_TYPE = "journal_entry";

  private final Journal journal;
  private final CheckLines checkLines;
  private final Poster poster;
  private final PostingDate postingDate;
  private final Audit audit;

  ReverseEntry(
      Journal journal, CheckLines checkLines, Poster poster, PostingDate postingDate, Audit audit) {
    this.journal = journal;
    this.checkLines = checkLines;
    this.poster = poster;
    this.postingDate = postingDate;
    this.audit = audit;
  }

  /**
   * @param entryDate the day that the reversal counts for, not before the entry's own
   * @return the reversal's id
   * @throws Refusal {@code not_found}, {@code invalid_request}, {@code already_reversed}, {@code
   *     period_closed} for the day that was asked for, {@code entry_closes_year}, {@code
   *     account_archived}, and {@code account_is_automatic} for an entry of a stock movement: the
   *     stock must be corrected instead
   */
  @Transactional
  public long reverse(long entryId, LocalDate entryDate, String actor) {
    PostedEntry entry =
        journal
            .find(entryId)
            .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND, "There is no such entry."));
    if (entry.closesYear() != null) {
      throw new Refusal(
          EntryError.ENTRY_CLOSES_YEAR,
          "Reopen period " + entry.closesYear() + "-12, and the entry is taken back.");
    }
    if (entryDate.isBefore(entry.entryDate())) {
      throw Refusal.invalid("entry_date", "must not be before the entry's, " + entry.entryDate());
    }
    JournalEntry reversal = reversal(entry, entryDate, actor);
    AutomaticAccounts.refuse(reversal.lines());
    checkLines.refuseArchived(reversal.lines().stream().map(EntryLine::accountCode).toList());
    long id = poster.post(reversal);
    audit.record(
        "journal_entry.reversed",
        EntryAudit.subject(entryId),
        Changes.none().set("reversal_id", id));
    return id;
  }

  private JournalEntry reversal(PostedEntry entry, LocalDate entryDate, String actor) {
    String described = entry.description() == null ? "" : ": " + entry.description();
    return new JournalEntry(
        postingDate.ofPerson(entryDate),
        entryDate,
        new Subject(
            "Reversal of entry " + entry.id() + described,
            REFERENCE_TYPE,
            Long.toString(entry.id())),
        new Origin.Reversal(actor, entry.id()),
        entry.lines().stream()
            .map(line -> new EntryLine(line.accountCode(), line.credit(), line.debit()))
            .toList());
  }
}
