package com.easyecom.accounting.ledger.persistence;

import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * Writes any number of entries with their lines by one statement: columns travel as arrays. Its
 * triggers check the balance of each entry and add to the running balances (V002, V003).
 */
final class AppendStatement {

  /**
   * Whoever posts waits for the turn first, before ids are drawn or a balance is touched: posting
   * meets at the same few balances anyway, and would meet there in rings.
   */
  static final String SQL =
      """
      WITH turn AS MATERIALIZED (
        SELECT pg_advisory_xact_lock(hashtext(current_schema || '.posting'))
      ), given AS MATERIALIZED (
        SELECT nextval('journal_entry_id_seq') AS id, asked.*
        FROM turn, unnest(:entryDates::date[], :effectiveDates::date[], :descriptions::text[],
               :referenceTypes::text[], :referenceIds::text[], :eventIds::uuid[], :rules::text[],
               :reverses::bigint[], :actors::text[], :sequences::bigint[],
               :closedYears::integer[], :recurringIds::bigint[])
             WITH ORDINALITY AS asked (entry_date, effective_date, description, reference_type,
               reference_id, source_event_id, posting_rule, reverses_entry_id, posted_by,
               source_sequence, closes_year, recurring_entry_id, place)
      ), entry AS (
        INSERT INTO journal_entry (id, entry_date, effective_date, description, reference_type,
          reference_id, source_event_id, posting_rule, reverses_entry_id, posted_by, source_sequence,
          closes_year, recurring_entry_id, posted_at)
        SELECT id, entry_date, effective_date, description, reference_type, reference_id,
          source_event_id, posting_rule, reverses_entry_id, posted_by, source_sequence, closes_year,
          recurring_entry_id, :postedAt
        FROM given ORDER BY place
        ON CONFLICT (source_event_id, posting_rule) DO NOTHING
        RETURNING id
      ), line AS (
        INSERT INTO journal_line (entry_id, position, account_id, entry_date, debit, credit)
        SELECT given.id, asked.position, account.id, given.entry_date, asked.debit, asked.credit
        FROM entry
        JOIN given ON given.id = entry.id
        JOIN unnest(:linePlaces::bigint[], :linePositions::integer[], :lineAccounts::text[],
               :lineDebits::numeric[], :lineCredits::numeric[])
             AS asked (place, position, code, debit, credit) ON asked.place = given.place
        JOIN account ON account.code = asked.code
      )
      SELECT given.place, given.id FROM entry JOIN given ON given.id = entry.id ORDER BY given.place
      """;

  private AppendStatement() {}

  static Query bind(Query query, List<JournalEntry> entries, Instant postedAt) {
    bindEntries(query, entries);
    bindLines(query, entries);
    return query.bind("postedAt", postedAt);
  }

  private static void bindEntries(Query query, List<JournalEntry> entries) {
    texts(query, "entryDates", entries, JournalEntry::entryDate);
    texts(query, "effectiveDates", entries, JournalEntry::effectiveDate);
    texts(query, "descriptions", entries, entry -> entry.subject().description());
    texts(query, "referenceTypes", entries, entry -> entry.subject().referenceType());
    texts(query, "referenceIds", entries, entry -> entry.subject().referenceId());
    texts(query, "eventIds", entries, entry -> entry.origin().eventId());
    texts(query, "rules", entries, entry -> entry.origin().rule());
    texts(query, "reverses", entries, entry -> entry.origin().reversedEntryId());
    texts(query, "actors", entries, entry -> entry.origin().actor());
    texts(query, "sequences", entries, entry -> entry.origin().sourceSequence());
    texts(query, "closedYears", entries, entry -> entry.origin().closedYear());
    texts(query, "recurringIds", entries, entry -> entry.origin().dueEntryId());
  }

  private static void bindLines(Query query, List<JournalEntry> entries) {
    List<PlacedLine> lines = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int position = 1;
      for (EntryLine line : entries.get(i).lines()) {
        lines.add(new PlacedLine(i + 1, position++, line));
      }
    }
    texts(query, "linePlaces", lines, PlacedLine::place);
    texts(query, "linePositions", lines, PlacedLine::position);
    texts(query, "lineAccounts", lines, placed -> placed.line().accountCode());
    texts(query, "lineDebits", lines, placed -> placed.line().debit());
    texts(query, "lineCredits", lines, placed -> placed.line().credit());
  }

  /** Every column travels as text; the statement casts it to the column's type. */
  private static <T> void texts(
      Query query, String name, List<T> rows, Function<T, @Nullable Object> column) {
    @Nullable String[] texts =
        rows.stream().map(column).map(AppendStatement::text).toArray(String[]::new);
    query.bind(name, texts);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  /** A line, and where it stands: its entry's place in the statement and its own in the entry. */
  private record PlacedLine(int place, int position, EntryLine line) {}
}
