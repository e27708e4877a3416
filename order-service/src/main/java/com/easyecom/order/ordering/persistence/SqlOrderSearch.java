package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.paging.KeyPlace;
import com.easyecom.kernel.paging.TimePlace;
import com.easyecom.kit.persistence.Where;
import com.easyecom.order.ordering.application.FoundOrder;
import com.easyecom.order.ordering.application.OrderFilter;
import com.easyecom.order.ordering.application.OrderSearch;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds orders along the indexes of {@code sales_order}. */
@Singleton
class SqlOrderSearch implements OrderSearch {

  /** As the index sorts it: by code point, so that a beginning is a range. */
  private static final String NUMBER = "lower(order_number) COLLATE \"C\"";

  /** The last character there is: after it come no more texts with that beginning. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private final Jdbi jdbi;

  SqlOrderSearch(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<FoundOrder> byNumber(
      String begin, OrderFilter filter, @Nullable KeyPlace after, int limit) {
    KeyPlace place =
        after != null && after.key().startsWith(begin) ? after : new KeyPlace(begin + LAST, 0);
    Where where =
        OrderConditions.of(filter)
            .and("ordered_at < :until", "until", filter.until())
            .and(NUMBER + " >= :begin", "begin", begin)
            .and("(" + NUMBER + ", id) < (:key, :id)");
    String sql =
        "SELECT id, %1$s AS key FROM sales_order %2$s ORDER BY %1$s DESC, id DESC LIMIT :limit"
            .formatted(NUMBER, where.sql());
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(where.values())
                .bind("key", place.key())
                .bind("id", place.number())
                .bind("limit", limit)
                .map((row, context) -> new FoundOrder(row.getLong("id"), row.getString("key")))
                .list());
  }

  @Override
  public List<FoundOrder> byCustomers(
      Collection<Long> customerIds,
      @Nullable String exceptNumber,
      OrderFilter filter,
      TimePlace after,
      int limit) {
    Where where =
        OrderConditions.after(filter, after)
            .and("customer_id = wanted.id")
            .and("NOT (lower(order_number) ^@ :except)", "except", exceptNumber);
    // Of each customer no more than a page needs: one of them may be everybody who walks in.
    String sql =
        "SELECT found.id, found.ordered_at FROM unnest(:customers) AS wanted (id)"
            + " CROSS JOIN LATERAL ("
            + NewestOrders.sql("id, ordered_at", filter, where)
            + ") AS found ORDER BY found.ordered_at DESC, found.id DESC LIMIT :limit";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindArray("customers", Long.class, customerIds)
                .bindMap(where.values())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new FoundOrder(
                            row.getLong("id"),
                            row.getObject("ordered_at", OffsetDateTime.class)
                                .toInstant()
                                .toString()))
                .list());
  }
}
