package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.order.ordering.application.History;
import com.easyecom.order.ordering.domain.Change;
import com.easyecom.order.ordering.domain.Order;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The history in its table. */
@Singleton
class HistoryTable implements History {

  private final Jdbi jdbi;
  private final ObjectMapper json;
  private final Clock clock;

  HistoryTable(Jdbi jdbi, ObjectMapper json, Clock clock) {
    this.jdbi = jdbi;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void add(String action, String actor, @Nullable Order before, Order after) {
    note(action, actor, after, Change.between(before, after));
  }

  @Override
  public void note(String action, String actor, Order order, List<Change> changes) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO order_history
                      (order_id, order_version, action, actor, changes, occurred_at)
                    VALUES (:order, :version, :action, :actor, :changes::jsonb, :now)
                    """)
                .bind("order", order.id())
                .bind("version", order.version())
                .bind("action", action)
                .bind("actor", actor)
                .bind("changes", write(changes))
                .bind("now", clock.instant())
                .execute());
  }

  @Override
  public Set<Long> withOther(Collection<Long> orderIds, Collection<String> actions) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT DISTINCT order_id FROM order_history
                    WHERE order_id = ANY (:orders) AND action <> ALL (:actions)
                    """)
                .bindArray("orders", Long.class, orderIds)
                .bindArray("actions", String.class, actions)
                .mapTo(Long.class)
                .set());
  }

  @Override
  public Page<Entry> list(long orderId, PageRequest page) {
    List<Entry> rows =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id, order_version, action, actor, changes, occurred_at
                        FROM order_history WHERE order_id = :order AND id < :before
                        ORDER BY id DESC LIMIT :limit
                        """)
                    .bind("order", orderId)
                    .bind("before", page.beforeId())
                    .bind("limit", page.limit() + 1)
                    .map((row, context) -> entry(row))
                    .list());
    return Page.cut(rows, page, Entry::id);
  }

  private Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getLong("order_version"),
        row.getString("action"),
        row.getString("actor"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        read(row.getString("changes")));
  }

  private String write(List<Change> changes) {
    try {
      return json.writeValueAsString(changes);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("changes can be written", impossible);
    }
  }

  private List<Change> read(String changes) {
    try {
      return json.readValue(changes, new TypeReference<List<Change>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("stored changes can be read", impossible);
    }
  }
}
