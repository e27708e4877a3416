package com.easyecom.accounting.reconciliation.persistence;

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

/** The one reading of all lines: by publisher, day and account, up to a position and altogether. */
@Singleton
class JournalSums {

  /** What an event made is inside up to the position, what people posted always. */
  private static final String ALL =
      """
      SELECT entry.publisher, entry.effective_date, line.entry_date, account.code,
        sum(line.debit) AS debit, sum(line.credit) AS credit,
        coalesce(sum(line.debit - line.credit) FILTER (WHERE entry.is_inside), 0) AS net_inside
      FROM (
        SELECT id, effective_date, publisher.name AS publisher,
          coalesce(source_sequence <= publisher.position, true) AS is_inside
        FROM journal_entry
          LEFT JOIN unnest(:rules, :names, :positions) AS publisher (rule, name, position)
          ON publisher.rule = posting_rule
      ) entry JOIN journal_line line ON line.entry_id = entry.id
        JOIN account ON account.id = line.account_id
      GROUP BY entry.publisher, entry.effective_date, line.entry_date, account.code
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

  private record Rule(String rule, Publisher publisher, @Nullable Long position) {}

  BookSums read(Handle handle, Map<Publisher, Long> positions) {
    BookSums sums = new BookSums();
    List<Rule> rules =
        Stream.of(Publisher.values())
            .flatMap(
                publisher ->
                    PublishersRules.of(publisher).stream()
                        .map(rule -> new Rule(rule, publisher, positions.get(publisher))))
            .toList();
    handle
        .createQuery(ALL)
        .bindArray("rules", String.class, rules.stream().map(Rule::rule).toList())
        .bindArray("names", String.class, rules.stream().map(r -> r.publisher().name()).toList())
        .bindArray("positions", Long.class, rules.stream().map(Rule::position).toList())
        .map(ConstructorMapper.of(Row.class))
        .forEach(sums::add);
    return sums;
  }
}
