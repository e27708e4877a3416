package com.easyecom.accounting.chain.persistence;

import com.easyecom.accounting.chain.domain.Fault;
import com.easyecom.kernel.chain.ChainHead;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Finds what is in the books but in no link. Each question is one statement: posting goes on. */
@Singleton
class Strays {

  /** Sums over ten million lines, on a busy machine. */
  private static final Duration LONGEST_STATEMENT = Duration.ofMinutes(10);

  private static final String ENTRY =
      """
      SELECT :length + 1 AS position, entry.id AS entry_id,
             'It was put in: it has no link in the chain.' AS reason
      FROM journal_entry entry WHERE id > :last AND NOT EXISTS (
        SELECT FROM journal_link link WHERE link.position > :length AND link.entry_id = entry.id)
      ORDER BY id LIMIT 1
      """;

  private static final String LINE =
      """
      SELECT NULL::bigint AS position, line.entry_id, 'A line is of no entry.' AS reason
      FROM journal_line line LEFT JOIN journal_entry entry ON entry.id = line.entry_id
      WHERE entry.id IS NULL ORDER BY line.entry_id LIMIT 1
      """;

  private static final String LINK =
      """
      SELECT link.position, link.entry_id, 'Its link is behind the end of the chain.' AS reason
      FROM journal_link link, journal_head head WHERE link.position > head.length
      ORDER BY link.position LIMIT 1
      """;

  private static final String BALANCE =
      """
      SELECT NULL::bigint AS position, NULL::bigint AS entry_id,
             format('The running balance of account %s on %s has debit %s and credit %s, its lines'
               || ' have debit %s and credit %s.', coalesce(account.code, account_id::text), day,
               coalesce(kept.debit, 0), coalesce(kept.credit, 0),
               coalesce(summed.debit, 0), coalesce(summed.credit, 0)) AS reason
      FROM account_day kept FULL JOIN (
        SELECT account_id, entry_date AS day, sum(debit) AS debit, sum(credit) AS credit
        FROM journal_line GROUP BY account_id, entry_date) summed USING (account_id, day)
        LEFT JOIN account ON account.id = account_id
      WHERE (coalesce(kept.debit, 0), coalesce(kept.credit, 0))
        IS DISTINCT FROM (coalesce(summed.debit, 0), coalesce(summed.credit, 0))
      ORDER BY day, account.code LIMIT 1
      """;

  private final Jdbi jdbi;

  Strays(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** An entry, line or link that the chain up to there does not explain. */
  Optional<Fault> after(ChainHead checked, long lastEntryId) {
    return first(ENTRY, Map.of("length", checked.length(), "last", lastEntryId))
        .or(() -> first(LINK, Map.of()))
        .or(() -> first(LINE, Map.of()));
  }

  Optional<Fault> wrongBalance() {
    return first(BALANCE, Map.of());
  }

  private Optional<Fault> first(String sql, Map<String, Long> values) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute("SET LOCAL statement_timeout = " + LONGEST_STATEMENT.toMillis());
          return handle
              .createQuery(sql)
              .bindMap(values)
              .map(
                  (row, context) ->
                      new Fault(
                          row.getObject("position", Long.class),
                          row.getObject("entry_id", Long.class),
                          row.getString("reason")))
              .findOne();
        });
  }
}
