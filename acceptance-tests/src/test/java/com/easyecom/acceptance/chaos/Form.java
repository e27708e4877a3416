package com.easyecom.acceptance.chaos;

import java.time.Duration;

/**
 * How long the tests are: the short form runs by {@code ./easyecom test --full}, the long one by
 * {@code ./easyecom chaos}.
 *
 * @param orders how many a test places while something breaks
 * @param kills how often each crash point kills
 * @param outage how long the database is away
 * @param handovers how often each of two instances is killed
 */
record Form(int orders, int kills, Duration outage, int handovers) {

  static final Form PRESENT =
      "long".equals(System.getenv("EASYECOM_CHAOS"))
          ? new Form(1_000, 3, Duration.ofMinutes(2), 3)
          : new Form(200, 1, Duration.ofSeconds(15), 1);

  boolean isLong() {
    return kills > 1;
  }
}
