package com.easyecom.accounting.ledger.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.easyecom.accounting.ledger.application.PostedEntry;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads what entries say. */
@Singleton
class EntryQueries {

  private final Jdbi jdbi;

  EntryQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The entries of these ids with their lines, newest first by their days. */
  List<PostedEntry> byIds(List<Long> ids) {
    Map<Long, List<PostedEntry.Line>> lines = lines(ids);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT entry.*, reversal.id AS reversed_by_entry_id
                    FROM journal_entry entry
                    LEFT JOIN journal_entry reversal ON reversal.reverses_entry_id = entry.id
                    WHERE entry.id = ANY (:ids) ORDER BY entry.entry_date DESC, entry.id DESC
                    """)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> entry(row, lines))
                .list());
  }

  /** The entry that closed a year and is not taken back. */
  Optional<Long> yearEnd(int year) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id FROM journal_entry entry
                    WHERE closes_year = :year AND reverses_entry_id IS NULL AND NOT EXISTS
                      (SELECT FROM journal_entry reversal
                       WHERE reversal.reverses_entry_id = entry.id)
                    """)
                .bind("year", year)
                .mapTo(Long.class)
                .findOne());
  }

  private Map<Long, List<PostedEntry.Line>> lines(List<Long> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT line.entry_id, account.id AS account_id, account.code, account.name,
                           line.debit, line.credit
                    FROM journal_line line JOIN account ON account.id = line.account_id
                    WHERE line.entry_id = ANY (:ids) ORDER BY line.entry_id, line.position
                    """)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> Map.entry(row.getLong("entry_id"), line(row, context)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
  }

  private static PostedEntry.Line line(ResultSet row, StatementContext context)
      throws SQLException {
    return new PostedEntry.Line(
        row.getLong("account_id"),
        row.getString("code"),
        row.getString("name"),
        Amounts.get(row, "debit", context),
        Amounts.get(row, "credit", context));
  }

  private static PostedEntry entry(ResultSet row, Map<Long, List<PostedEntry.Line>> lines)
      throws SQLException {
    long id = row.getLong("id");
    return new PostedEntry(
        id,
        row.getObject("entry_date", LocalDate.class),
        row.getObject("effective_date", LocalDate.class),
        row.getString("description"),
        row.getString("reference_type"),
        row.getString("reference_id"),
        row.getObject("source_event_id", UUID.class),
        row.getString("posting_rule"),
        row.getObject("reverses_entry_id", Long.class),
        row.getObject("reversed_by_entry_id", Long.class),
        row.getObject("closes_year", Integer.class),
        row.getString("posted_by"),
        row.getObject("posted_at", OffsetDateTime.class).toInstant(),
        lines.getOrDefault(id, List.of()));
  }
}
