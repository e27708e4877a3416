package com.easyecom.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.outbox.OutboxSnapshot;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is read at a position is the sum of the events up to it, whoever holds a commit open. */
@QuarkusTest
@WithEmbedded(schema = "sample")
class OutboxSnapshotTest {

  private static final int WRITERS = 8;
  private static final int SNAPSHOTS = 150;
  private static final int MOST_ATTEMPTS = 100;
  private static final Duration LONGEST_HELD = Duration.ofMillis(30);

  private final long seed = Long.getLong("easyecom.test.seed", new Random().nextLong());

  @Inject Events events;
  @Inject OutboxSnapshot snapshot;
  @Inject Jdbi jdbi;

  private record Counted(long position, long widgets) {}

  @Test
  void theTablesAtAPositionAreTheSumOfItsEvents() throws Exception {
    AtomicBoolean running = new AtomicBoolean(true);
    List<Counted> taken = new ArrayList<>();
    long before = count().widgets();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        Random random = new Random(seed + i);
        working.add(writers.submit(() -> writeWhile(running, random)));
      }
      try {
        while (taken.size() < SNAPSHOTS || !haveWritten(working, before, taken.getLast())) {
          taken.add(count());
        }
      } finally {
        running.set(false);
      }
      for (Future<?> writer : working) {
        writer.get();
      }
    }
    for (Counted at : taken) {
      assertEquals(
          told(at.position()), at.widgets() - before, "at " + at.position() + ", seed " + seed);
    }
  }

  /** Enough of them; how long that takes is up to the machine. */
  private static boolean haveWritten(List<Future<?>> writers, long before, Counted now) {
    assertTrue(writers.stream().noneMatch(Future::isDone), "a writer gave up");
    return now.widgets() - before > SNAPSHOTS;
  }

  private void writeWhile(AtomicBoolean running, Random random) {
    while (running.get()) {
      try {
        QuarkusTransaction.requiringNew().run(() -> write(random));
      } catch (IllegalStateException undone) {
        assertEquals("changed my mind", undone.getMessage());
      }
    }
  }

  /** Makes some widgets, tells of each in an event, takes its time, and maybe undoes all of it. */
  private void write(Random random) {
    int widgets = 1 + random.nextInt(3);
    for (int i = 0; i < widgets; i++) {
      jdbi.useHandle(
          handle ->
              handle.execute(
                  "INSERT INTO widget (name, price, quantity) VALUES ('counted', 1, 1)"));
      events.publish(new ProductArchived(4711, 1, "counted", Instant.EPOCH));
    }
    LockSupport.parkNanos(random.nextLong(LONGEST_HELD.toNanos()));
    if (random.nextInt(10) == 0) {
      throw new IllegalStateException("changed my mind");
    }
  }

  private Counted count() {
    for (int attempt = 1; ; attempt++) {
      try {
        return snapshot.read((handle, at) -> new Counted(at.sequence(), widgets(handle)));
      } catch (Refusal refusal) {
        // On a slow machine the writers hold their commits open for longer than they are told to.
        if (attempt == MOST_ATTEMPTS || !refusal.code().code().equals("position_unsettled")) {
          throw refusal;
        }
      }
    }
  }

  private long position() {
    return snapshot.read((handle, at) -> at.sequence());
  }

  private static long widgets(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM widget WHERE name = 'counted'")
        .mapTo(Long.class)
        .one();
  }

  private long told(long position) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT count(*) FROM outbox WHERE aggregate_id = '4711' AND seq <= :position")
                .bind("position", position)
                .mapTo(Long.class)
                .one());
  }

  @Test
  void aCommitHeldOpenForLongIsRefusedRatherThanWaitedFor() throws Exception {
    CountDownLatch appended = new CountDownLatch(1);
    CountDownLatch refused = new CountDownLatch(1);
    Thread holder =
        Thread.ofVirtual()
            .start(
                () ->
                    QuarkusTransaction.requiringNew()
                        .run(
                            () -> {
                              events.publish(new ProductArchived(4712, 1, "x", Instant.EPOCH));
                              appended.countDown();
                              awaitQuietly(refused);
                            }));
    appended.await();
    Refusal refusal = assertThrows(Refusal.class, this::position);
    assertEquals("position_unsettled", refusal.code().code());
    refused.countDown();
    holder.join();
    assertTrue(position() > 0);
  }

  @Test
  void thePositionSurvivesTheRemovalOfPublishedEvents() {
    QuarkusTransaction.requiringNew()
        .run(() -> events.publish(new ProductArchived(4713, 1, "x", Instant.EPOCH)));
    long position = position();
    jdbi.useHandle(handle -> handle.execute("DELETE FROM outbox WHERE aggregate_id = '4713'"));
    assertEquals(position, position());
  }

  @Test
  void insideATransactionThereIsNoSnapshot() {
    assertThrows(
        IllegalStateException.class, () -> QuarkusTransaction.requiringNew().call(this::position));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
