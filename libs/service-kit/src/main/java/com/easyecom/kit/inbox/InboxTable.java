package com.easyecom.kit.inbox;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
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
   * Records, with the running transaction, that these events took effect. Waits for another
   * transaction that is about to record the same.
   *
   * @return those that were not recorded before
   */
  public List<UUID> accept(Collection<UUID> eventIds) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO inbox (event_id, consumed_at)
                    SELECT event_id, :now FROM unnest(:ids) AS event (event_id) ORDER BY event_id
                    ON CONFLICT DO NOTHING RETURNING event_id
                    """)
                .bindArray("ids", UUID.class, eventIds)
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .list());
  }
}
