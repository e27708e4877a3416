package com.easyecom.kit.deadletter;

import com.easyecom.kit.events.EventEnvelope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Reads rows of the table {@code dead_letter}. */
final class DeadLetterRows {

  /** What lists show. */
  static final String LETTER =
      "id, event_id, type, topic, aggregate_id, aggregate_version, reason, is_parked, attempts,"
          + " set_aside_at";

  /** All that is known. */
  static final String EVERYTHING =
      LETTER + ", occurred_at, request_id, traceparent, data, outbox_sequence";

  private DeadLetterRows() {}

  static DeadLetter letter(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getLong("id"),
        row.getObject("event_id", UUID.class),
        row.getString("type"),
        row.getString("topic"),
        row.getString("aggregate_id"),
        row.getLong("aggregate_version"),
        row.getString("reason"),
        row.getBoolean("is_parked"),
        row.getInt("attempts"),
        instant(row, "set_aside_at"));
  }

  static SetAsideEvent everything(ResultSet row) throws SQLException {
    DeadLetter letter = letter(row);
    EventEnvelope event =
        new EventEnvelope(
            letter.eventId(),
            letter.type(),
            letter.topic(),
            letter.aggregateId(),
            letter.aggregateVersion(),
            instant(row, "occurred_at"),
            row.getString("request_id"),
            row.getString("traceparent"),
            row.getString("data"),
            row.getObject("outbox_sequence", Long.class));
    return new SetAsideEvent(letter, event);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
