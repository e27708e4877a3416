package com.easyecom.accounting.rebuild.persistence;

import com.easyecom.accounting.rebuild.application.LiveBooks.Taken;
import com.easyecom.accounting.rebuild.application.PublishedEvents.Published;
import com.easyecom.accounting.rebuild.application.ScratchBooks.Told;
import com.easyecom.accounting.rebuild.application.ScratchBooks.ToldEntry;
import com.easyecom.kit.persistence.Columns;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes what was read from the topics and from the live inbox, hundreds of rows at a time. */
final class Staging {

  private Staging() {}

  /** Events of a release that did not tell their place come first, in the order of their ids. */
  static void insertTold(Handle handle, List<Told> told) {
    Columns.of(
            handle.createUpdate(
                """
                INSERT INTO rebuild_told (event_id, sequence, type, topic, aggregate_id,
                  aggregate_version, occurred_at, data, entry_id, source_event_id, posting_rule)
                SELECT * FROM unnest(:ids, :sequences, :types, :topics, :aggregates, :versions,
                  :times, :data, :entries, :sources, :rules)
                ON CONFLICT DO NOTHING
                """),
            told)
        .bind("ids", UUID.class, each -> each.envelope().id())
        .bind("sequences", Long.class, Staging::sequence)
        .bind("types", String.class, each -> each.envelope().type())
        .bind("topics", String.class, each -> each.envelope().topic())
        .bind("aggregates", String.class, each -> each.envelope().aggregateId())
        .bind("versions", Long.class, each -> each.envelope().aggregateVersion())
        .bind("times", Instant.class, Told::at)
        .bind("data", String.class, each -> each.envelope().data())
        .bind("entries", Long.class, ofEntry(ToldEntry::id))
        .bind("sources", UUID.class, ofEntry(ToldEntry::sourceEventId))
        .bind("rules", String.class, ofEntry(ToldEntry::rule))
        .statement()
        .execute();
  }

  static void insertSources(Handle handle, List<Published> sources) {
    Columns.of(
            handle.createUpdate(
                """
                INSERT INTO rebuild_source (event_id, type, topic, partition, record_offset,
                  aggregate_id, aggregate_version, occurred_at, request_id, traceparent, data,
                  sequence)
                SELECT * FROM unnest(:ids, :types, :topics, :partitions, :offsets, :aggregates,
                  :versions, :times, :requests, :traces, :data, :sequences)
                ON CONFLICT DO NOTHING
                """),
            sources)
        .bind("ids", UUID.class, each -> each.envelope().id())
        .bind("types", String.class, each -> each.envelope().type())
        .bind("topics", String.class, each -> each.place().topic())
        .bind("partitions", Integer.class, each -> each.place().partition())
        .bind("offsets", Long.class, Published::offset)
        .bind("aggregates", String.class, each -> each.envelope().aggregateId())
        .bind("versions", Long.class, each -> each.envelope().aggregateVersion())
        .bind("times", Instant.class, each -> each.envelope().occurredAt())
        .bind("requests", String.class, each -> each.envelope().requestId())
        .bind("traces", String.class, each -> each.envelope().traceparent())
        .bind("data", String.class, each -> each.envelope().data())
        .bind("sequences", Long.class, each -> each.envelope().sequence())
        .statement()
        .execute();
  }

  static void insertTaken(Handle handle, List<Taken> taken) {
    Columns.of(
            handle.createUpdate("INSERT INTO rebuild_taken SELECT * FROM unnest(:ids, :times)"),
            taken)
        .bind("ids", UUID.class, Taken::eventId)
        .bind("times", Instant.class, Taken::at)
        .statement()
        .execute();
  }

  /**
   * @param table one of our own
   */
  static void insertIds(Handle handle, String table, List<UUID> ids) {
    handle
        .createUpdate("INSERT INTO " + table + " SELECT unnest(:ids) ON CONFLICT DO NOTHING")
        .bindArray("ids", UUID.class, ids)
        .execute();
  }

  /**
   * What took effect in the live books, and posted nothing that was told. When the live service
   * took it says which months were closed then: no event tells that.
   */
  static void fillSilent(Handle handle) {
    handle.execute("TRUNCATE rebuild_silent");
    handle.execute(
        """
        INSERT INTO rebuild_silent (event_id, consumed_at)
        SELECT source.event_id, taken.consumed_at
        FROM rebuild_source source
        JOIN rebuild_taken taken ON taken.event_id = source.event_id
        WHERE NOT EXISTS (SELECT FROM rebuild_told told WHERE told.source_event_id = source.event_id)
          AND NOT EXISTS (
            SELECT FROM rebuild_discarded given_up WHERE given_up.event_id = source.event_id)
          AND NOT EXISTS (SELECT FROM inbox WHERE inbox.event_id = source.event_id)
        ORDER BY taken.consumed_at, source.topic, source.partition, source.record_offset
        """);
  }

  private static long sequence(Told told) {
    @Nullable Long sequence = told.envelope().sequence();
    return sequence == null ? 0 : sequence;
  }

  private static <T> Function<Told, @Nullable T> ofEntry(Function<ToldEntry, @Nullable T> value) {
    return told -> told.entry() == null ? null : value.apply(told.entry());
  }
}
