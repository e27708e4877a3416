package com.easyecom.accounting.reconciliation.persistence;

import com.easyecom.accounting.chart.PostingAccounts;
import com.easyecom.accounting.posting.application.PublishersRules;
import com.easyecom.accounting.source.Publisher;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads all lines once: by publisher, day and account, up to a position and altogether. */
@Singleton
class JournalSums {

  /** Entries per statement: it takes tenths of a second, and its hash tables fit into memory. */
  private static final long RANGE = 200_000;

  /** What an event made is inside up to the position, what people posted always. */
  private static final String OF_RANGE =
      """
      SELECT posted.publisher, posted.effective_date, posted.entry_date, account.code,
        posted.debit, posted.credit, posted.net_inside
      FROM (
        SELECT entry.publisher, entry.effective_date, line.entry_date, line.account_id,
          sum(line.debit) AS debit, sum(line.credit) AS credit,
          coalesce(sum(line.debit - line.credit) FILTER (WHERE entry.is_inside), 0) AS net_inside
        FROM (
          SELECT id, effective_date, publisher.name AS publisher,
            coalesce(source_sequence <= publisher.position, true) AS is_inside
          FROM journal_entry
            LEFT JOIN unnest(:rules, :names, :positions) AS publisher (rule, name, position)
            ON publisher.rule = posting_rule
          WHERE id >= :from AND id < :until
        ) entry JOIN journal_line line ON line.entry_id = entry.id
        WHERE line.entry_id >= :from AND line.entry_id < :until
        GROUP BY entry.publisher, entry.effective_date, line.entry_date, line.account_id
      ) posted JOIN account ON account.id = posted.account_id
      """;

  /** A group of lines. Public for Jdbi. */
  public record Row(
      @Nullable String publisher,
      LocalDate effectiveDate,
      LocalDate entryDate,
      String code,
      BigDecimal debit,
      BigDecimal credit,
      BigDecimal netInside) {}

  private record Rule(String rule, String publisherName, @Nullable Long position) {}

  /** Public for Jdbi. */
  public record Ids(long first, long last) {}

  /** Range by range, so that no statement takes long, however much is posted. */
  BookSums read(Handle handle, Map<Publisher, Long> positions) {
    // Groups are few, but the planner multiplies days with days, and would sort all lines.
    handle.execute("SET LOCAL enable_sort = off");
    handle.execute("SET LOCAL work_mem = '32MB'");
    List<Rule> rules = rules(positions);
    BookSums sums = new BookSums(PostingAccounts.ever(handle));
    Ids ids = ids(handle);
    for (long from = ids.first(); from <= ids.last(); from += RANGE) {
      handle
          .createQuery(OF_RANGE)
          .bindArray("rules", String.class, rules.stream().map(Rule::rule).toList())
          .bindArray("names", String.class, rules.stream().map(Rule::publisherName).toList())
          .bindArray("positions", Long.class, rules.stream().map(Rule::position).toList())
          .bind("from", from)
          .bind("until", from + RANGE)
          .map(ConstructorMapper.of(Row.class))
          .forEach(sums::add);
    }
    return sums;
  }

  private static Ids ids(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT coalesce(min(id), 1) AS first, coalesce(max(id), 0) AS last FROM journal_entry
            """)
        .map(ConstructorMapper.of(Ids.class))
        .one();
  }

  private static List<Rule> rules(Map<Publisher, Long> positions) {
    return Stream.of(Publisher.values())
        .flatMap(
            publisher ->
                PublishersRules.of(publisher).stream()
                    .map(rule -> new Rule(rule, publisher.name(), positions.get(publisher))))
        .toList();
  }
}
