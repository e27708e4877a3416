package com.easyecom.catalog.allocation.persistence;

import com.easyecom.catalog.allocation.application.UnclaimedOrders;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Unclaimed orders in their table, whose rows are locked in the order of their ids. */
@Singleton
class SqlUnclaimedOrders implements UnclaimedOrders {

  private final Jdbi jdbi;

  SqlUnclaimedOrders(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Collection<Long> orderIds, Instant askAt) {
    if (orderIds.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO unclaimed_order (order_id, ask_at)
                    SELECT DISTINCT order_id, CAST(:askAt AS timestamptz)
                    FROM unnest(:ids) AS added (order_id) ORDER BY order_id
                    ON CONFLICT (order_id) DO UPDATE SET ask_at = excluded.ask_at
                    """)
                .bindArray("ids", Long.class, orderIds)
                .bind("askAt", askAt)
                .execute());
  }

  @Override
  public List<Long> takeDue(Instant now, Instant again, int limit) {
    // As an array, since the rows of an IN may be looked for again for each row, then without
    // limit.
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE unclaimed_order SET ask_at = :again WHERE order_id = ANY (ARRAY (
                      SELECT order_id FROM unclaimed_order WHERE ask_at <= :now
                      ORDER BY ask_at LIMIT :limit FOR UPDATE SKIP LOCKED))
                    RETURNING order_id
                    """)
                .bind("again", again)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }

  @Override
  public void remove(Collection<Long> orderIds) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM unclaimed_order WHERE order_id IN (
                      SELECT order_id FROM unclaimed_order WHERE order_id = ANY (:ids)
                      ORDER BY order_id FOR UPDATE)
                    """)
                .bindArray("ids", Long.class, orderIds)
                .execute());
  }

  @Override
  public void removeUnlessHeld(long orderId) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                DELETE FROM unclaimed_order u WHERE order_id = ?
                AND NOT EXISTS (SELECT FROM allocation a WHERE a.order_id = u.order_id)
                """,
                orderId));
  }
}
