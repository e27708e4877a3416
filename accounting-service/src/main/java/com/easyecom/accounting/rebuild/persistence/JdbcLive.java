package com.easyecom.accounting.rebuild.persistence;

import com.easyecom.accounting.rebuild.application.LiveBooks;
import com.easyecom.accounting.rebuild.application.Progress;
import com.easyecom.accounting.rebuild.domain.Findings;
import com.easyecom.kit.outbox.OutboxSnapshot;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The live database, read in snapshots at a position of its outbox. */
@Singleton
class JdbcLive implements LiveBooks {

  private static final int FETCH = 2_000;
  private static final Duration LOCK_TIMEOUT = Duration.ofMillis(250);

  /** More patient than what is asked for over HTTP: nobody waits for it but the asker. */
  private static final int ATTEMPTS = 40;

  private final RebuildDatabases databases;
  private final CompareTables compareTables;
  private final Clock clock;

  JdbcLive(RebuildDatabases databases, CompareTables compareTables, Clock clock) {
    this.databases = databases;
    this.compareTables = compareTables;
    this.clock = clock;
  }

  @Override
  public <T> T at(Function<Moment, T> reading) {
    return new OutboxSnapshot(databases.live(), clock, LOCK_TIMEOUT, ATTEMPTS)
        .read(
            (handle, position) ->
                reading.apply(new Snapshot(handle, position.sequence(), compareTables)));
  }

  @Override
  public long countUnpublishedUpTo(long position) {
    return databases
        .live()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT count(*) FROM outbox
                        WHERE published_at IS NULL AND seq <= :position
                        """)
                    .bind("position", position)
                    .mapTo(Long.class)
                    .one());
  }

  private record Snapshot(Handle handle, long position, CompareTables compareTables)
      implements Moment {

    @Override
    public void readTaken(Consumer<List<Taken>> reading) {
      List<Taken> some = new ArrayList<>(FETCH);
      handle
          .createQuery("SELECT event_id, consumed_at FROM inbox")
          .setFetchSize(FETCH)
          .map(
              (row, context) ->
                  new Taken(
                      row.getObject(1, UUID.class),
                      row.getObject(2, OffsetDateTime.class).toInstant()))
          .forEach(
              taken -> {
                some.add(taken);
                if (some.size() == FETCH) {
                  reading.accept(some);
                  some.clear();
                }
              });
      reading.accept(some);
    }

    @Override
    public List<UUID> setAside() {
      return handle.createQuery("SELECT event_id FROM dead_letter").mapTo(UUID.class).list();
    }

    @Override
    public SequencedMap<String, Long> compare(Findings findings, Progress progress) {
      return compareTables.compare(handle, findings, progress);
    }
  }
}
