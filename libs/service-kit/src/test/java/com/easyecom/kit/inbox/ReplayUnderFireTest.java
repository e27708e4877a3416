package com.easyecom.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.kit.deadletter.DeadLetters;
import com.easyecom.kit.events.KafkaConnection;
import com.easyecom.kit.sample.Cancellations;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Few keys with many events, some of them refused once or more, while admins replay and discard at
 * random and a second consumer joins and leaves the group, which takes partitions from the first in
 * the middle of its work. In the end every event that was not discarded took effect, once, in its
 * key's order; and at no time is anything parked behind nothing.
 */
@QuarkusTest
@WithEmbedded(schema = "sample")
class ReplayUnderFireTest {

  private static final int KEYS = 6;
  private static final int EVENTS_PER_KEY = 150;
  private static final int ADMINS = 3;
  private static final Duration LONGEST = Duration.ofSeconds(120);

  /** More of them make the long form: {@code -Dfire.rounds=20}. */
  private static final int ROUNDS = Integer.getInteger("fire.rounds", 1);

  @Inject Cancellations cancellations;
  @Inject EventTaker taker;
  @Inject EventDispatcher dispatcher;
  @Inject KafkaConnection kafka;
  @Inject Jdbi jdbi;

  private final Set<Long> discarded = new HashSet<>();
  private long seed = Long.getLong("fire.seed", System.nanoTime());
  private long firstKey = 60_000;
  private volatile boolean published;

  @Test
  void everyEventTakesEffectOnceAndInOrder() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      playRound();
      seed++;
      firstKey += KEYS;
    }
  }

  private void playRound() throws Exception {
    published = false;
    plantFaults();
    try (ExecutorService pool = Executors.newCachedThreadPool()) {
      List<Future<?>> parties = new ArrayList<>();
      for (int admin = 0; admin < ADMINS; admin++) {
        Random random = new Random(seed + admin);
        parties.add(pool.submit(running(() -> administer(random))));
      }
      parties.add(pool.submit(running(this::joinAndLeave)));
      parties.add(pool.submit(running(this::lookForLostEvents)));
      publishAll();
      for (Future<?> party : parties) {
        party.get();
      }
    }
    List<List<Long>> expected = new ArrayList<>();
    List<List<Long>> taken = new ArrayList<>();
    for (long key = firstKey; key < firstKey + KEYS; key++) {
      long ofKey = key;
      expected.add(
          LongStream.rangeClosed(1, EVENTS_PER_KEY)
              .filter(version -> !discarded.contains(event(ofKey, version)))
              .boxed()
              .toList());
      taken.add(cancellations.takenOf(key));
    }
    assertEquals(expected, taken, () -> "seed " + seed);
    assertEquals(0, count("SELECT count(*) FROM dead_letter WHERE " + ofThisRound()));
  }

  private void plantFaults() {
    Random random = new Random(seed);
    for (long key = firstKey; key < firstKey + KEYS; key++) {
      for (long version = 1; version <= EVENTS_PER_KEY; version++) {
        if (random.nextInt(12) == 0) {
          cancellations.refuse(key, version, 1 + random.nextInt(4));
        } else if (random.nextInt(100) == 0) {
          cancellations.fail(key, version, 1);
        }
      }
    }
  }

  private interface Party {
    void join() throws InterruptedException;
  }

  private static Callable<Void> running(Party party) {
    return () -> {
      party.join();
      return null;
    };
  }

  private void publishAll() throws InterruptedException {
    Random random = new Random(~seed);
    try (ExecutorService publishers = Executors.newFixedThreadPool(KEYS)) {
      for (long key = firstKey; key < firstKey + KEYS; key++) {
        long ofKey = key;
        long pauseEvery = 5 + random.nextInt(30);
        publishers.submit(
            () -> {
              for (long from = 1; from <= EVENTS_PER_KEY; from += pauseEvery) {
                cancellations.publish(ofKey, from, Math.min(EVENTS_PER_KEY, from + pauseEvery - 1));
                Thread.sleep(20);
              }
              return null;
            });
      }
    }
    published = true;
  }

  /** Acts on whatever is set aside, mostly in turn, until nothing is and nothing will be. */
  private void administer(Random random) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      assertTrue(System.nanoTime() < end, () -> "seed " + seed + ": not over in time");
      List<long[]> letters = letters(random.nextInt(5) > 0);
      if (!letters.isEmpty()) {
        actOn(letters.get(random.nextInt(letters.size())), random.nextInt(25) == 0);
      } else if (isOver()) {
        return;
      }
    }
  }

  private void actOn(long[] letter, boolean isToGo) {
    if (!isToGo) {
      int status = DeadLetters.replay(letter[0]).statusCode();
      assertTrue(Set.of(200, 404, 409, 503).contains(status), () -> seed + ": " + status);
    } else if (DeadLetters.discard(letter[0]).statusCode() == 204) {
      synchronized (discarded) {
        discarded.add(event(letter[1], letter[2]));
      }
    }
  }

  private boolean isOver() {
    return published
        && count("SELECT count(*) FROM dead_letter WHERE " + ofThisRound()) == 0
        && count(
                """
                SELECT count(*) FROM outbox WHERE %s
                AND NOT EXISTS (SELECT FROM inbox WHERE event_id = outbox.event_id)
                """
                    .formatted(ofThisRound()))
            == 0;
  }

  /** Each time the group needs some seconds to share the partitions out anew. */
  private void joinAndLeave() throws InterruptedException {
    Random random = new Random(seed * 31);
    while (!isOver()) {
      EventConsumer second = new EventConsumer(taker, dispatcher, kafka);
      second.start();
      waitUnlessOver(2_000 + random.nextInt(3_000));
      second.stop(new ShutdownEvent());
      waitUnlessOver(2_000 + random.nextInt(2_000));
    }
  }

  private void waitUnlessOver(long millis) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
    while (System.nanoTime() < end && !isOver()) {
      Thread.sleep(50);
    }
  }

  private void lookForLostEvents() throws InterruptedException {
    while (!isOver()) {
      Thread.sleep(20);
      List<String> lost =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery(
                          """
                          SELECT aggregate_id || ' version ' || aggregate_version
                          FROM dead_letter AS letter WHERE is_parked AND %s AND NOT EXISTS (
                            SELECT FROM dead_letter AS earlier
                            WHERE earlier.topic = letter.topic
                              AND earlier.aggregate_id = letter.aggregate_id
                              AND earlier.id < letter.id)
                          """
                              .formatted(ofThisRound()))
                      .mapTo(String.class)
                      .list());
      assertEquals(List.of(), lost, () -> "parked behind nothing, seed " + seed);
    }
  }

  /** Id, key and version of what is set aside. */
  private List<long[]> letters(boolean inTurn) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    "SELECT id, aggregate_id::bigint, aggregate_version FROM dead_letter WHERE "
                        + ofThisRound()
                        + (inTurn ? " AND NOT is_parked" : ""))
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2), row.getLong(3)})
                .list());
  }

  private String ofThisRound() {
    return "topic = 'easyecom.order.order' AND aggregate_id BETWEEN '%d' AND '%d'"
        .formatted(firstKey, firstKey + KEYS - 1);
  }

  private long count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private static long event(long key, long version) {
    return key * 1_000 + version;
  }
}
