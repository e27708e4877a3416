package com.easyecom.accounting.reconciliation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The positions of one publisher that were asked for and that the books have not reached yet. */
public final class PendingPositions {

  /** Enough to tell the age of the oldest; when there are more, only every second one is kept. */
  private static final int MOST = 128;

  /**
   * A position.
   *
   * @param events how many events the books must have taken to have reached it
   * @param askedAt when it was asked for, by our own clock
   */
  public record Pending(long position, long events, Instant askedAt) {}

  private final List<Pending> oldestFirst = new ArrayList<>();
  private int stride = 1;
  private int skipped;

  /** Adds one that is not reached. */
  public void add(Pending pending) {
    if (++skipped < stride) {
      return;
    }
    skipped = 0;
    if (oldestFirst.size() == MOST) {
      List<Pending> kept =
          IntStream.range(0, MOST / 2).mapToObj(i -> oldestFirst.get(2 * i)).toList();
      oldestFirst.clear();
      oldestFirst.addAll(kept);
      stride *= 2;
    }
    oldestFirst.add(pending);
  }

  /** Forgets those that are reached now; they are reached in their order. */
  public void settle(Predicate<Pending> isReached) {
    while (!oldestFirst.isEmpty() && isReached.test(oldestFirst.getFirst())) {
      oldestFirst.removeFirst();
    }
    if (oldestFirst.isEmpty()) {
      clear();
    }
  }

  /** All are reached. */
  public void clear() {
    oldestFirst.clear();
    stride = 1;
    skipped = 0;
  }

  /** How long the oldest has been waiting; zero when none has. */
  public Duration lag(Instant now) {
    return oldestFirst.isEmpty()
        ? Duration.ZERO
        : Duration.between(oldestFirst.getFirst().askedAt(), now);
  }
}
