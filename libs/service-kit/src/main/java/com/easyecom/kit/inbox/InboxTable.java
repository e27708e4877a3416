package com.easyecom.kit.inbox;

import com.easyecom.kit.events.EventEnvelope;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The events that took effect here, and those that were set aside. */
@Singleton
class InboxTable {

  private final Jdbi jdbi;
  private final Clock clock;

  InboxTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Records that the event takes effect in this transaction.
   *
   * @return false when it did before
   */
  boolean accept(UUID eventId) {
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

  /** The keys, {@code topic/aggregate}, with an event set aside: later ones must wait behind it. */
  Set<String> blockedKeys() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT DISTINCT topic || '/' || aggregate_id FROM dead_letter")
                .mapTo(String.class)
                .set());
  }

  /** Sets an event aside; one that is there already stays as it is. */
  void setAside(EventEnvelope event, String reason, boolean isParked) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO dead_letter (event_id, type, topic, aggregate_id, aggregate_version,
                      occurred_at, request_id, traceparent, data, reason, is_parked, set_aside_at)
                    VALUES (:id, :type, :topic, :aggregateId, :aggregateVersion, :occurredAt,
                      :requestId, :traceparent, :data, :reason, :parked, :now)
                    ON CONFLICT (event_id) DO NOTHING
                    """)
                .bindMethods(event)
                .bind("reason", reason)
                .bind("parked", isParked)
                .bind("now", clock.instant())
                .execute());
  }
}
