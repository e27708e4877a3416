package com.easyecom.order.ordering.persistence;

import com.easyecom.order.ordering.application.StockReleases;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The queue of releases in its table. */
@Singleton
class StockReleaseTable implements StockReleases {

  private final Jdbi jdbi;
  private final Clock clock;

  StockReleaseTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public void add(long orderId) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO stock_release (order_id, tried_at) VALUES (:id, :now)
                    ON CONFLICT DO NOTHING
                    """)
                .bind("id", orderId)
                .bind("now", clock.instant())
                .execute());
  }

  @Override
  public void remove(long orderId) {
    jdbi.useHandle(
        handle -> handle.execute("DELETE FROM stock_release WHERE order_id = ?", orderId));
  }

  @Override
  public Optional<Long> takeOver(Duration untouchedFor) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE stock_release SET tried_at = :now WHERE order_id = (
                      SELECT order_id FROM stock_release WHERE tried_at < :before
                      ORDER BY tried_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                    RETURNING order_id
                    """)
                .bind("now", now)
                .bind("before", now.minus(untouchedFor))
                .mapTo(Long.class)
                .findOne());
  }
}
