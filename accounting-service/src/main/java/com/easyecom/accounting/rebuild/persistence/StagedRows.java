package com.easyecom.accounting.rebuild.persistence;

import com.easyecom.accounting.rebuild.application.ScratchBooks.Silent;
import com.easyecom.accounting.rebuild.application.ScratchBooks.Step;
import com.easyecom.accounting.rebuild.application.ScratchBooks.Told;
import com.easyecom.accounting.rebuild.application.ScratchBooks.ToldEntry;
import com.easyecom.kit.events.EventEnvelope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what was staged. */
final class StagedRows {

  private StagedRows() {}

  static Step step(ResultSet row) throws SQLException {
    Instant at = instant(row, "occurred_at");
    EventEnvelope envelope =
        new EventEnvelope(
            row.getObject("event_id", UUID.class),
            row.getString("type"),
            row.getString("topic"),
            row.getString("aggregate_id"),
            row.getLong("aggregate_version"),
            at,
            null,
            null,
            row.getString("data"),
            row.getLong("sequence"));
    return new Step(new Told(envelope, at, entry(row)), source(row));
  }

  static Silent silent(ResultSet row) throws SQLException {
    return new Silent(row.getLong("place"), envelope(row, "", "event_id"));
  }

  private static @Nullable ToldEntry entry(ResultSet row) throws SQLException {
    @Nullable Long id = row.getObject("entry_id", Long.class);
    return id == null
        ? null
        : new ToldEntry(
            id, row.getObject("source_event_id", UUID.class), row.getString("posting_rule"));
  }

  private static @Nullable EventEnvelope source(ResultSet row) throws SQLException {
    return row.getObject("source_id", UUID.class) == null
        ? null
        : envelope(row, "source_", "source_id");
  }

  private static EventEnvelope envelope(ResultSet row, String prefix, String id)
      throws SQLException {
    return new EventEnvelope(
        row.getObject(id, UUID.class),
        row.getString(prefix + "type"),
        row.getString(prefix + "topic"),
        row.getString(prefix + "aggregate_id"),
        row.getLong(prefix + "aggregate_version"),
        instant(row, prefix + "occurred_at"),
        row.getString("request_id"),
        row.getString("traceparent"),
        row.getString(prefix + "data"),
        row.getObject(prefix + "sequence", Long.class));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
