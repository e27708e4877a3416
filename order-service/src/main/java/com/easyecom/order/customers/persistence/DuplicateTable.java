package com.easyecom.order.customers.persistence;

import com.easyecom.order.customers.application.DuplicateGroups;
import com.easyecom.order.customers.domain.Customer;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Finds customers with the same text, along the index that sorts them by it. */
@Singleton
class DuplicateTable implements DuplicateGroups {

  private static final String SQL =
      """
      SELECT %1$s, g.key, g.count FROM (
        SELECT <column> AS key, count(*) AS count FROM customer
        WHERE merged_into IS NULL AND <column> > :after
        GROUP BY <column> HAVING count(*) > 1 ORDER BY <column> LIMIT :limit) g
      CROSS JOIN LATERAL (
        SELECT * FROM customer
        WHERE merged_into IS NULL AND <column> = g.key ORDER BY id LIMIT %2$d) c
      ORDER BY g.key, c.id
      """
          .formatted(CustomerRow.COLUMNS, MOST_SHOWN);

  private final Jdbi jdbi;

  DuplicateTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Group> after(Reason reason, String after, int limit) {
    Map<String, Group> groups = new LinkedHashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(SQL)
                .define("column", column(reason))
                .bind("after", after)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Group(
                            reason,
                            row.getString("key"),
                            row.getLong("count"),
                            List.of(CustomerRow.of(row))))
                .forEach(one -> groups.merge(one.key(), one, DuplicateTable::together)));
    return List.copyOf(groups.values());
  }

  private static Group together(Group some, Group more) {
    List<Customer> all = new ArrayList<>(some.customers());
    all.addAll(more.customers());
    return new Group(some.reason(), some.key(), some.count(), all);
  }

  private static String column(Reason reason) {
    return switch (reason) {
      case EMAIL -> "search_email";
      case NAME -> "search_name";
    };
  }
}
