package com.easyecom.order.customers.persistence;

import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.Where;
import com.easyecom.order.customers.application.CustomerFilter;
import com.easyecom.order.customers.application.Customers.Found;
import com.easyecom.order.customers.domain.Customer;
import jakarta.inject.Singleton;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Finds customers. Whatever a text looks like, what it finds is read in the order of an index, from
 * the place that the page comes after, no more of it than the page needs.
 */
@Singleton
class CustomerSearch {

  private static final String CUSTOMER = " FROM customer c ";

  private static final String WORD =
      " FROM customer_word t JOIN customer c ON c.id = -t.place AND c.merged_into IS NULL ";

  /** Several words that many customers have each, but hardly any together, are given up on. */
  private static final String SOME_WORDS =
      """
       FROM (SELECT word, place FROM customer_word
             WHERE (word, place) > (:key, :place) AND word < :end
             ORDER BY word, place LIMIT 10000) t
       JOIN customer c ON c.id = -t.place AND c.merged_into IS NULL
      """;

  /** Who has no word that begins as the first of the others need not be looked at. */
  private static final String IS_WITH_OTHER =
      """
      CASE WHEN (SELECT count(*) FROM (SELECT FROM customer_word
          WHERE word >= :other0 AND word < :otherEnd LIMIT 10001) o) > 10000 THEN true
        ELSE t.place IN (
          SELECT place FROM customer_word WHERE word >= :other0 AND word < :otherEnd) END
      """;

  /** A phone of a merged customer finds the one that is kept, once. */
  private static final String PHONE =
      """
       FROM customer p JOIN customer c ON c.id = coalesce(p.merged_into, p.id)
      """;

  /**
   * Customers are found by their own phones; by a duplicate's only where it is the first to fit.
   */
  private static final String IS_FIRST_PHONE =
      """
      (p.merged_into IS NULL OR NOT (coalesce(c.phone_e164 ^@ :begin, false) OR EXISTS (
        SELECT FROM customer o WHERE o.merged_into = c.id AND o.phone_e164 ^@ :begin
          AND o.phone_e164 COLLATE "C" < p.phone_e164 COLLATE "C")))
      """;

  private final Jdbi jdbi;

  CustomerSearch(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  List<Customer> list(CustomerFilter filter, PageRequest page) {
    Where where = filtered(filter).and("c.id < :before", "before", page.beforeId());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT"
                        + CustomerRow.COLUMNS
                        + CUSTOMER
                        + where.sql()
                        + "ORDER BY c.id DESC LIMIT :limit")
                .bindMap(where.values())
                .bind("limit", page.limit() + 1)
                .map(CustomerRow.MAPPER)
                .list());
  }

  List<Found> find(String text, CustomerFilter filter, @Nullable KeyPlace after, int limit) {
    return jdbi.withHandle(
        handle -> {
          SearchedCustomer asked = SearchedCustomer.read(handle, text);
          return asked.begin().isEmpty()
              ? List.of()
              : find(handle, asked, filtered(filter), after, limit);
        });
  }

  private static List<Found> find(
      Handle handle, SearchedCustomer asked, Where where, @Nullable KeyPlace after, int limit) {
    return switch (asked.kind()) {
      case EMAIL -> run(handle, asked, CUSTOMER, "c.search_email", "(-c.id)", where, after, limit);
      case PHONE -> {
        where.and(IS_FIRST_PHONE);
        yield run(
            handle, asked, PHONE, "p.phone_e164 COLLATE \"C\"", "(-p.id)", where, after, limit);
      }
      case WORDS -> {
        where.and(
            """
            NOT EXISTS (SELECT FROM unnest(c.search_words) w WHERE w ^@ :begin AND w < t.word)
            """);
        for (int i = 0; i < asked.others().size(); i++) {
          where.and(
              "EXISTS (SELECT FROM unnest(c.search_words) w WHERE w ^@ :other" + i + ")",
              "other" + i,
              asked.others().get(i));
        }
        if (!asked.others().isEmpty()) {
          String end = SearchedCustomer.endOf(asked.others().getFirst());
          where.and(IS_WITH_OTHER, "otherEnd", end);
        }
        String tables = asked.others().isEmpty() ? WORD : SOME_WORDS;
        yield run(handle, asked, tables, "t.word", "t.place", where, after, limit);
      }
    };
  }

  private static List<Found> run(
      Handle handle,
      SearchedCustomer asked,
      String tables,
      String key,
      String place,
      Where where,
      @Nullable KeyPlace after,
      int limit) {
    where.and("(%s, %s) > (:key, :place)".formatted(key, place));
    where.and(key + " < :end");
    String sql =
        "SELECT %s, %s AS key, %s AS place %s %s ORDER BY %s, %s LIMIT :limit"
            .formatted(CustomerRow.COLUMNS, key, place, tables, where.sql(), key, place);
    // Never before the first text that can be found, whatever a cursor says.
    KeyPlace from =
        after != null && after.key().startsWith(asked.begin())
            ? after
            : new KeyPlace(asked.begin(), Long.MIN_VALUE);
    return handle
        .createQuery(sql)
        .bindMap(where.values())
        .bind("begin", asked.begin())
        .bind("end", asked.end())
        .bind("key", from.key())
        .bind("place", from.number())
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Found(
                    CustomerRow.of(row), new KeyPlace(row.getString("key"), row.getLong("place"))))
        .list();
  }

  private static Where filtered(CustomerFilter filter) {
    Where where = new Where();
    if (filter.mergedInto() == null) {
      where.and("c.merged_into IS NULL");
    }
    return where
        .and("c.merged_into = :mergedInto", "mergedInto", filter.mergedInto())
        .and("c.id <= :upTo", "upTo", filter.upTo())
        .and("c.search_email = left(search_text(:email), 254)", "email", filter.email())
        .and(
            "c.id = (SELECT coalesce(merged_into, id) FROM customer WHERE phone_e164 = :phone)",
            "phone",
            filter.phone() == null ? null : filter.phone().e164());
  }
}
