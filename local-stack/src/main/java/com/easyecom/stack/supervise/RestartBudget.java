package com.easyecom.stack.supervise;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a component may die before it counts as broken, and how long to wait after a death. */
final class RestartBudget {
  private static final Duration WINDOW = Duration.ofMinutes(2);
  private static final int MOST_DOUBLINGS = 30;

  private final RestartLimits limits;
  private final Deque<Long> deathsAtNanos = new ArrayDeque<>();

  RestartBudget(RestartLimits limits) {
    this.limits = limits;
  }

  /** Takes note of a death at that moment of {@link System#nanoTime}. */
  void died(long nowNanos) {
    deathsAtNanos.addLast(nowNanos);
    deathsAtNanos.removeIf(death -> nowNanos - death > WINDOW.toNanos());
  }

  /** Too many deaths within two minutes: starting it again will not help. */
  boolean isSpent() {
    return deathsAtNanos.size() >= limits.deaths();
  }

  /** One second after the first recent death, twice as long after each further one. */
  Duration pause() {
    int doublings = Math.clamp(deathsAtNanos.size() - 1, 0, MOST_DOUBLINGS);
    Duration pause = Duration.ofSeconds(1L << doublings);
    return pause.compareTo(limits.longestPause()) > 0 ? limits.longestPause() : pause;
  }
}
