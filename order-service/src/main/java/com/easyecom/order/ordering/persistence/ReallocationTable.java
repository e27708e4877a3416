package com.easyecom.order.ordering.persistence;

import com.easyecom.order.ordering.application.Reallocations;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** The reallocations in their table. */
@Singleton
class ReallocationTable implements Reallocations {

  private final Jdbi jdbi;
  private final Clock clock;

  ReallocationTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public long open(long orderId) {
    return openIf("TRUE", orderId, clock.instant()).orElseThrow();
  }

  @Override
  public Optional<Long> claim(long orderId, Duration busyFor) {
    return openIf(
        "NOT known.is_open OR known.tried_at < :before", orderId, clock.instant().minus(busyFor));
  }

  private Optional<Long> openIf(String condition, long orderId, Instant before) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO stock_reallocation AS known (order_id, sequence, is_open, tried_at)
                    VALUES (:order, 1, true, :now)
                    ON CONFLICT (order_id) DO UPDATE
                    SET sequence = known.sequence + 1, is_open = true, tried_at = :now
                    WHERE <condition>
                    RETURNING sequence
                    """)
                .define("condition", condition)
                .bind("order", orderId)
                .bind("now", clock.instant())
                .bind("before", before)
                .mapTo(Long.class)
                .findOne());
  }

  @Override
  public boolean isLatest(long orderId, long sequence) {
    return exists("order_id = :order AND is_open AND sequence = :sequence", orderId, sequence);
  }

  @Override
  public boolean isOpen(long orderId) {
    return exists("order_id = :order AND is_open", orderId, 0);
  }

  private boolean exists(String condition, long orderId, long sequence) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT EXISTS (SELECT FROM stock_reallocation WHERE <condition>)")
                .define("condition", condition)
                .bind("order", orderId)
                .bind("sequence", sequence)
                .mapTo(Boolean.class)
                .one());
  }

  @Override
  public void close(long orderId, long sequence) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "UPDATE stock_reallocation SET is_open = false WHERE order_id = ? AND sequence = ?",
                orderId,
                sequence));
  }

  @Override
  public Optional<Long> takeOver(Duration untouchedFor) {
    Instant now = clock.instant();
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    UPDATE stock_reallocation SET tried_at = :now WHERE order_id = (
                      SELECT order_id FROM stock_reallocation WHERE is_open AND tried_at < :before
                      ORDER BY tried_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                    RETURNING order_id
                    """)
                .bind("now", now)
                .bind("before", now.minus(untouchedFor))
                .mapTo(Long.class)
                .findOne());
  }
}
