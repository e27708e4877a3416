package com.easyecom.stack.supervise;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a component may die before it counts as broken, and how long to wait after a death. */
final class RestartBudget {
  private static final int DEATHS = 5;
  private static final Duration WINDOW = Duration.ofMinutes(2);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Deque<Long> deathsAtNanos = new ArrayDeque<>();

  /** Takes note of a death at that moment of {@link System#nanoTime}. */
  void died(long nowNanos) {
    deathsAtNanos.addLast(nowNanos);
    deathsAtNanos.removeIf(death -> nowNanos - death > WINDOW.toNanos());
  }

  /** Five deaths within two minutes: starting it again will not help. */
  boolean isSpent() {
    return deathsAtNanos.size() >= DEATHS;
  }

  /** One second after the first recent death, twice as long after each further one. */
  Duration pause() {
    Duration pause = Duration.ofSeconds(1L << Math.max(0, deathsAtNanos.size() - 1));
    return pause.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : pause;
  }
}
