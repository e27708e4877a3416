package com.easyecom.bench.books;

import static com.easyecom.bench.database.CopyLines.amount;

import com.easyecom.bench.database.StackDatabase;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/** The journal entries of a day, in the order in which they are posted. */
final class DayEntries {

  private static final int POSTED_AT_HOUR = 21;

  private final Rows entries =
      new Rows(
          "journal_entry (id, entry_date, effective_date, description, reference_type,"
              + " reference_id, source_event_id, posting_rule, source_sequence, posted_by,"
              + " posted_at)");
  private final Rows lines =
      new Rows("journal_line (entry_id, position, account_id, entry_date, debit, credit)");
  private final LocalDate day;
  private final OffsetDateTime postedAt;
  private final Map<String, Long> accountIds;

  /**
   * @param accountIds by code
   */
  DayEntries(LocalDate day, Map<String, Long> accountIds) {
    this.day = day;
    this.postedAt = day.atTime(POSTED_AT_HOUR, 0).atOffset(ZoneOffset.UTC);
    this.accountIds = accountIds;
  }

  /** What an entry belongs to. */
  record Reference(String type, long id) {}

  /** Posts an event by a rule. */
  void post(
      Numbers.Event event, String rule, String description, Reference reference, Leg... legs) {
    entries.add(
        new Rows.EntryId(entries.size()),
        day,
        day,
        description,
        reference.type(),
        reference.id(),
        event.id(),
        rule,
        event.sequence(),
        null,
        postedAt);
    lines(legs);
  }

  /** Posts what a person enters. */
  void postByHand(String description, Reference reference, Leg... legs) {
    entries.add(
        new Rows.EntryId(entries.size()),
        day,
        day,
        description,
        reference.type(),
        reference.id(),
        null,
        null,
        null,
        "admin",
        postedAt);
    lines(legs);
  }

  private void lines(Leg... legs) {
    int position = 0;
    for (Leg leg : legs) {
      if (leg.cents() != 0) {
        lines.add(
            new Rows.EntryId(entries.size() - 1),
            ++position,
            Objects.requireNonNull(accountIds.get(leg.account())),
            day,
            amount(Math.max(0, leg.cents())),
            amount(Math.max(0, -leg.cents())));
      }
    }
  }

  int lineCount() {
    return lines.size();
  }

  void copyTo(StackDatabase database) {
    long first = database.draw("journal_entry_id_seq", entries.size());
    entries.copyTo(database, first);
    lines.copyTo(database, first);
  }
}
