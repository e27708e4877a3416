package com.easyecom.kit.inbox;

import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.EventKey;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * What consuming adds to the table {@code dead_letter}: events refused for good, and those parked
 * behind them. Of a key, the oldest row is the one that all others wait for.
 */
@Singleton
class SetAsideTable {

  private final Jdbi jdbi;
  private final Clock clock;

  SetAsideTable(Jdbi jdbi, Clock clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** Those of the keys that have an event set aside: later ones must wait behind it. */
  Set<EventKey> blockedAmong(Collection<EventKey> keys) {
    return jdbi.withHandle(
        handle ->
            Columns.of(
                    handle.createQuery(
                        """
                        SELECT asked.topic, asked.aggregate_id
                        FROM unnest(:topics, :ids) AS asked (topic, aggregate_id)
                        WHERE EXISTS (
                          SELECT FROM dead_letter
                          WHERE topic = asked.topic AND aggregate_id = asked.aggregate_id)
                        """),
                    keys)
                .bind("topics", String.class, EventKey::topic)
                .bind("ids", String.class, EventKey::aggregateId)
                .statement()
                .map((row, context) -> new EventKey(row.getString(1), row.getString(2)))
                .set());
  }

  /** Parks events behind what is set aside of their keys, whose queues the caller has locked. */
  void park(List<EventEnvelope> events) {
    insert(events, "waits behind an earlier event of its key", 0);
  }

  /** Sets a refused event aside; the caller has locked its key's queue. */
  void setAside(EventEnvelope event, String reason) {
    insert(List.of(event), reason, 1);
  }

  /**
   * What took effect already (another instance had its turn) is not set aside, and what is there
   * already stays as it is.
   *
   * @param attempts how often each was tried
   */
  private void insert(List<EventEnvelope> events, String reason, int attempts) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  INSERT INTO dead_letter (event_id, type, topic, aggregate_id, aggregate_version,
                    occurred_at, request_id, traceparent, data, outbox_sequence, reason, attempts,
                    is_parked, set_aside_at)
                  SELECT :id, :type, :topic, :aggregateId, :aggregateVersion,
                    CAST(:occurredAt AS timestamptz), :requestId, :traceparent, :data, :sequence,
                    :reason, :attempts,
                    EXISTS (SELECT FROM dead_letter
                            WHERE topic = :topic AND aggregate_id = :aggregateId),
                    CAST(:now AS timestamptz)
                  WHERE NOT EXISTS (SELECT FROM inbox WHERE event_id = :id)
                  ON CONFLICT (event_id) DO NOTHING
                  """);
          for (EventEnvelope event : events) {
            batch
                .bindMethods(event)
                .bind("reason", reason)
                .bind("attempts", attempts)
                .bind("now", clock.instant())
                .add();
          }
          batch.execute();
        });
  }
}
