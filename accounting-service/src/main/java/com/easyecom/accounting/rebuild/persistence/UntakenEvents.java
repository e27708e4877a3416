package com.easyecom.accounting.rebuild.persistence;

import com.easyecom.accounting.rebuild.application.Place;
import com.easyecom.accounting.rebuild.application.ScratchBooks.Named;
import com.easyecom.kit.persistence.Columns;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Events of others that neither took effect in the live books nor are set aside there. */
final class UntakenEvents {

  private static final String UNTAKEN =
      """
      NOT EXISTS (SELECT FROM rebuild_taken done WHERE done.event_id = source.event_id)
      AND NOT EXISTS (SELECT FROM rebuild_aside done WHERE done.event_id = source.event_id)
      """;

  /** How many there are. */
  static final String COUNT = "SELECT count(*) FROM rebuild_source source WHERE " + UNTAKEN;

  private UntakenEvents() {}

  /** Those that the live service has read: they are not on their way any more. */
  static List<Named> lost(Handle handle, Map<Place, Long> taken, int limit) {
    return Columns.of(
            handle.createQuery(
                """
                SELECT source.event_id, source.type, source.aggregate_id
                FROM rebuild_source source
                JOIN unnest(:topics, :partitions, :offsets)
                    AS taken (topic, partition, record_offset)
                  ON taken.topic = source.topic AND taken.partition = source.partition
                  AND source.record_offset < taken.record_offset
                WHERE %s
                ORDER BY source.topic, source.partition, source.record_offset LIMIT %d
                """
                    .formatted(UNTAKEN, limit)),
            taken.entrySet())
        .bind("topics", String.class, each -> each.getKey().topic())
        .bind("partitions", Integer.class, each -> each.getKey().partition())
        .bind("offsets", Long.class, Map.Entry::getValue)
        .statement()
        .map(
            (row, context) ->
                new Named(
                    row.getObject("event_id", UUID.class),
                    row.getString("type"),
                    row.getString("aggregate_id")))
        .list();
  }
}
