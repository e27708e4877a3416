package com.easyecom.kit.outbox;

import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.persistence.Columns;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The table of events to publish. */
@Singleton
class OutboxTable {

  /** Places are given in the order of the events. */
  private static final String APPEND =
      """
      INSERT INTO outbox (event_id, type, topic, aggregate_id, aggregate_version, data,
          occurred_at, request_id, traceparent)
      SELECT event_id, type, topic, aggregate_id, aggregate_version, data, occurred_at,
          request_id, traceparent
      FROM unnest(:id, :type, :topic, :aggregateId, :version, :data, :occurredAt, :requestId,
          :traceparent) WITH ORDINALITY
        AS event (event_id, type, topic, aggregate_id, aggregate_version, data, occurred_at,
          request_id, traceparent, place)
      ORDER BY place
      """;

  private final Jdbi jdbi;

  OutboxTable(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void append(List<EventEnvelope> events) {
    jdbi.useHandle(
        handle ->
            Columns.of(handle.createUpdate(APPEND), events)
                .bind("id", UUID.class, EventEnvelope::id)
                .bind("type", String.class, EventEnvelope::type)
                .bind("topic", String.class, EventEnvelope::topic)
                .bind("aggregateId", String.class, EventEnvelope::aggregateId)
                .bind("version", Long.class, EventEnvelope::aggregateVersion)
                .bind("data", String.class, EventEnvelope::data)
                .bind("occurredAt", Instant.class, EventEnvelope::occurredAt)
                .bind("requestId", String.class, EventEnvelope::requestId)
                .bind("traceparent", String.class, EventEnvelope::traceparent)
                .statement()
                .execute());
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
