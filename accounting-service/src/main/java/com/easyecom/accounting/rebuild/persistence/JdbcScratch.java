package com.easyecom.accounting.rebuild.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.easyecom.accounting.rebuild.application.LiveBooks;
import com.easyecom.accounting.rebuild.application.Place;
import com.easyecom.accounting.rebuild.application.PublishedEvents.Published;
import com.easyecom.accounting.rebuild.application.ScratchBooks;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * The scratch database. The service's handlers fill it over their own connections, as the runtime
 * role; what they may not do, and what is only kept for the rebuild, is done as its owner.
 */
@Singleton
class JdbcScratch implements ScratchBooks {

  private static final int FETCH = 500;

  /** After everything, for a database that does not know the end of time by Java's name. */
  private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

  private final Jdbi handlers;
  private final RebuildDatabases databases;
  private final TellDatabasesApart apart;

  /** Of the owner, for all but what is read while something else is done. */
  private @Nullable Handle session;

  JdbcScratch(Jdbi handlers, RebuildDatabases databases, TellDatabasesApart apart) {
    this.handlers = handlers;
    this.databases = databases;
    this.apart = apart;
  }

  @Override
  public void prepare() {
    close();
    apart.require(handlers);
    owner(
        handle -> {
          EmptyBooks.require(handle);
          ScratchSchema.create(handle);
        });
  }

  @Override
  public void keepTold(List<Told> told) {
    if (!told.isEmpty()) {
      owner(handle -> Staging.insertTold(handle, told));
    }
  }

  @Override
  public void keepSources(List<Published> sources) {
    if (!sources.isEmpty()) {
      owner(handle -> Staging.insertSources(handle, sources));
    }
  }

  @Override
  public void keepDiscarded(List<UUID> eventIds) {
    if (!eventIds.isEmpty()) {
      owner(handle -> Staging.insertIds(handle, "rebuild_discarded", eventIds));
    }
  }

  @Override
  public void keepTaken(LiveBooks.Moment moment) {
    owner(
        handle -> {
          handle.execute("TRUNCATE rebuild_taken, rebuild_aside");
          moment.readTaken(taken -> Staging.insertTaken(handle, taken));
          Staging.insertIds(handle, "rebuild_aside", moment.setAside());
        });
    owner(handle -> handle.execute("ANALYZE rebuild_taken"));
  }

  @Override
  public void eachStep(long after, long upTo, Consumer<Step> reading) {
    owner(handle -> handle.execute("ANALYZE rebuild_told, rebuild_source"));
    databases
        .scratch()
        .useTransaction(
            handle -> {
              // Millions of events are not sorted: they are looked up one by one, in the order of
              // an
              // index, as they are needed.
              handle.execute("SET LOCAL enable_hashjoin = off");
              handle.execute("SET LOCAL enable_mergejoin = off");
              handle.execute("SET LOCAL enable_sort = off");
              handle.execute("SET LOCAL enable_seqscan = off");
              handle
                  .createQuery(
                      """
                  SELECT told.*, source.event_id AS source_id, source.type AS source_type,
                    source.topic AS source_topic, source.aggregate_id AS source_aggregate_id,
                    source.aggregate_version AS source_aggregate_version,
                    source.occurred_at AS source_occurred_at, source.request_id,
                    source.traceparent, source.data AS source_data,
                    source.sequence AS source_sequence
                  FROM rebuild_told told
                  LEFT JOIN rebuild_source source ON source.event_id = told.source_event_id
                  WHERE told.sequence > :after AND told.sequence <= :upTo
                  ORDER BY told.sequence, told.event_id
                  """)
                  .bind("after", after)
                  .bind("upTo", upTo)
                  .setFetchSize(FETCH)
                  .map((row, context) -> StagedRows.step(row))
                  .forEach(reading);
            });
  }

  @Override
  public void numberNext(long entryId) {
    owner(
        handle ->
            handle
                .createQuery(
                    "SELECT setval(pg_get_serial_sequence('journal_entry', 'id'), :id, false)")
                .bind("id", entryId)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public Map<UUID, List<ToldEntry>> postedOf(List<UUID> sourceEventIds) {
    return handlers.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, source_event_id, posting_rule FROM journal_entry
                    WHERE source_event_id = ANY (:ids) ORDER BY id
                    """)
                .bindArray("ids", UUID.class, sourceEventIds)
                .map(
                    (row, context) ->
                        new ToldEntry(
                            row.getLong("id"),
                            row.getObject("source_event_id", UUID.class),
                            row.getString("posting_rule")))
                .collect(groupingBy(ToldEntry::sourceEventId, mapping(each -> each, toList()))));
  }

  @Override
  public void findSilent() {
    owner(Staging::fillSilent);
  }

  @Override
  public List<Silent> silent(long after, Instant before, int limit) {
    return session()
        .createQuery(
            """
                        SELECT silent.place, source.* FROM rebuild_silent silent
                        JOIN rebuild_source source ON source.event_id = silent.event_id
                        WHERE silent.place > :after AND silent.consumed_at < :before
                        ORDER BY silent.place LIMIT :limit
                        """)
        .bind("after", after)
        .bind("before", before.equals(Instant.MAX) ? FAR : before)
        .bind("limit", limit)
        .map((row, context) -> StagedRows.silent(row))
        .list();
  }

  @Override
  public void acceptDiscarded() {
    owner(
        handle ->
            handle.execute(
                """
                INSERT INTO inbox (event_id, consumed_at)
                SELECT event_id, taken.consumed_at
                FROM rebuild_discarded JOIN rebuild_taken taken USING (event_id)
                ON CONFLICT DO NOTHING
                """));
  }

  @Override
  public List<Named> findLost(Map<Place, Long> taken, int limit) {
    return UntakenEvents.lost(session(), taken, limit);
  }

  @Override
  public long countPending() {
    return count(UntakenEvents.COUNT);
  }

  @Override
  public long countSetAside() {
    return count("SELECT count(*) FROM rebuild_aside");
  }

  @Override
  public long countTold(long upTo) {
    return count("SELECT count(*) FROM rebuild_told WHERE sequence <= " + upTo);
  }

  private long count(String sql) {
    return session().createQuery(sql).mapTo(Long.class).one();
  }

  private void owner(Consumer<Handle> work) {
    session().useTransaction(work::accept);
  }

  private Handle session() {
    Handle known = session;
    if (known == null) {
      known = databases.scratch().open();
      session = known;
    }
    return known;
  }

  @PreDestroy
  void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }
}
