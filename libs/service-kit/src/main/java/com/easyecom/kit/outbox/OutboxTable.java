package com.easyecom.kit.outbox;

import com.easyecom.kit.events.EventEnvelope;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The table of events to publish. */
@Singleton
class OutboxTable {

  private final Jdbi jdbi;

  OutboxTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void append(List<EventEnvelope> events) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  INSERT INTO outbox (event_id, type, topic, aggregate_id, aggregate_version, data,
                                      occurred_at, request_id, traceparent)
                  VALUES (:id, :type, :topic, :aggregateId, :aggregateVersion, :data,
                          :occurredAt, :requestId, :traceparent)
                  """);
          events.forEach(event -> batch.bindMethods(event).add());
          batch.execute();
        });
  }

  /**
   * What is unpublished, oldest first. There is no high-water mark: sequence numbers become visible
   * out of order, and a slow transaction's must not be passed over.
   */
  List<EventEnvelope> unpublished(Handle leader, int limit) {
    return leader
        .createQuery(
            """
            SELECT seq, event_id, type, topic, aggregate_id, aggregate_version, data, occurred_at,
                   request_id, traceparent
            FROM outbox WHERE published_at IS NULL ORDER BY seq LIMIT :limit
            """)
        .bind("limit", limit)
        .map((row, context) -> envelope(row))
        .list();
  }

  void markPublished(Handle leader, List<EventEnvelope> events, Instant now) {
    leader
        .createUpdate("UPDATE outbox SET published_at = :now WHERE seq = ANY (:seqs)")
        .bind("now", now)
        .bindArray("seqs", Long.class, events.stream().map(EventEnvelope::sequence).toList())
        .execute();
  }

  /** Removes up to {@code limit} events that were published before then. */
  int removePublishedBefore(Instant then, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM outbox WHERE seq IN (
                      SELECT seq FROM outbox WHERE published_at < :then LIMIT :limit)
                    """)
                .bind("then", then)
                .bind("limit", limit)
                .execute());
  }

  long countUnpublished() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM outbox WHERE published_at IS NULL")
                .mapTo(Long.class)
                .one());
  }

  private static EventEnvelope envelope(ResultSet row) throws SQLException {
    return new EventEnvelope(
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("topic"),
        row.getString("aggregate_id"),
        row.getLong("aggregate_version"),
        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
        row.getString("request_id"),
        row.getString("traceparent"),
        row.getString("data"),
        row.getLong("seq"));
  }
}
