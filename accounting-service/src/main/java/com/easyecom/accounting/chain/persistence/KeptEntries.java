package com.easyecom.accounting.chain.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.easyecom.accounting.chain.domain.KeptEntry;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Reads entries as text, in the form that is hashed. */
@Singleton
class KeptEntries {

  private static final String ENTRIES =
      """
      SELECT id, entry_date::text, effective_date::text, description, reference_type, reference_id,
             source_event_id::text, posting_rule, reverses_entry_id::text, posted_by,
             to_char(posted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
             source_sequence::text, closes_year::text, recurring_entry_id::text
      FROM journal_entry WHERE id > :after AND id <= :last ORDER BY id LIMIT :limit
      """;

  /** How many values an entry has in the chain. */
  private static final int VALUES = 14;

  private static final String LINES =
      """
      SELECT line.entry_id, line.position::text AS position, account.code,
             line.entry_date::text AS entry_date, line.debit::text AS debit,
             line.credit::text AS credit
      FROM journal_line line LEFT JOIN account ON account.id = line.account_id
      WHERE line.entry_id > :after AND line.entry_id <= :last ORDER BY line.entry_id, line.position
      """;

  private final Jdbi jdbi;

  KeptEntries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The entries of ids above {@code after} up to {@code last}, in their order. */
  List<KeptEntry> between(long after, long last, int limit) {
    return jdbi.withHandle(
        handle -> {
          Map<Long, List<KeptEntry.Line>> lines = lines(handle, after, last);
          return handle
              .createQuery(ENTRIES)
              .bind("after", after)
              .bind("last", last)
              .bind("limit", limit)
              .map((row, context) -> entry(row, lines))
              .list();
        });
  }

  private static Map<Long, List<KeptEntry.Line>> lines(Handle handle, long after, long last) {
    return handle
        .createQuery(LINES)
        .bind("after", after)
        .bind("last", last)
        .map((row, context) -> Map.entry(row.getLong("entry_id"), line(row)))
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private static KeptEntry entry(ResultSet row, Map<Long, List<KeptEntry.Line>> lines)
      throws SQLException {
    @Nullable String[] values = new String[VALUES];
    for (int i = 0; i < VALUES; i++) {
      values[i] = row.getString(i + 1);
    }
    long id = row.getLong("id");
    return new KeptEntry(id, Arrays.asList(values), lines.getOrDefault(id, List.of()));
  }

  private static KeptEntry.Line line(ResultSet row) throws SQLException {
    return new KeptEntry.Line(
        row.getString("position"),
        row.getString("code"),
        row.getString("entry_date"),
        row.getString("debit"),
        row.getString("credit"));
  }
}
