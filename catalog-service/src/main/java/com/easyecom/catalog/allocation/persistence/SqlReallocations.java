package com.easyecom.catalog.allocation.persistence;

import com.easyecom.catalog.allocation.application.Reallocations;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/** The latest reallocations in their table. */
@Singleton
class SqlReallocations implements Reallocations {

  private final Jdbi jdbi;

  SqlReallocations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public boolean advance(long orderId, long sequence) {
    return jdbi.withHandle(
        handle ->
            handle
                    .createUpdate(
                        """
                        INSERT INTO reallocation AS known (order_id, sequence)
                        VALUES (:order, :sequence)
                        ON CONFLICT (order_id) DO UPDATE SET sequence = excluded.sequence
                        WHERE known.sequence <= excluded.sequence
                        """)
                    .bind("order", orderId)
                    .bind("sequence", sequence)
                    .execute()
                == 1);
  }
}
