package com.easyecom.order.ordering.persistence;

import com.easyecom.order.ordering.application.GivenUpOrders;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The tombstones in their table. */
@Singleton
class GivenUpOrderTable implements GivenUpOrders {

  private final Jdbi jdbi;
  private final Clock clock;

  GivenUpOrderTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  @Override
  public boolean giveUp(long orderId, @Nullable String requestKey) {
    return jdbi.withHandle(
        handle -> {
          OrderIdLock.take(handle, orderId);
          return handle
                  .createUpdate(
                      """
                      INSERT INTO given_up_order AS known (order_id, request_key, given_up_at)
                      SELECT :id, :key, :now
                      WHERE NOT EXISTS (SELECT FROM sales_order WHERE id = :id)
                      ON CONFLICT (order_id) DO UPDATE
                      SET request_key = coalesce(known.request_key, excluded.request_key)
                      """)
                  .bind("id", orderId)
                  .bind("key", requestKey)
                  .bind("now", clock.instant())
                  .execute()
              == 1;
        });
  }

  @Override
  public int count(String requestKey) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM given_up_order WHERE request_key = :key")
                .bind("key", requestKey)
                .mapTo(Integer.class)
                .one());
  }
}
