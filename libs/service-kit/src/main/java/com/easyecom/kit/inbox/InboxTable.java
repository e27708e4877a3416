package com.easyecom.kit.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The events that took effect here, or never shall. */
@Singleton
public class InboxTable {

  private final Jdbi jdbi;
  private final Clock clock;

  InboxTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Records, with the running transaction, that the event took effect. Waits for another
   * transaction that is about to record the same.
   *
   * @return false when it was recorded before
   */
  public boolean accept(UUID eventId) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO inbox (event_id, consumed_at) VALUES (:id, :now)
                        ON CONFLICT DO NOTHING
                        """)
                    .bind("id", eventId)
                    .bind("now", clock.instant())
                    .execute())
        == 1;
  }
}
