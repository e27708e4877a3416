package com.easyecom.chat.whatsapp;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;

/**
 * Keeps to what Meta allows from one number to one customer: one message each 6 seconds on average.
 * Up to {@value #MOST_IN_BURST} may go within 6 seconds, but those are borrowed: nothing more can
 * be sent until as much time has passed as they would have taken one by one (20 messages: two
 * minutes). Beyond that Meta answers 131056, and asks to wait for 1, 4, 16... seconds.
 *
 * <p>It remembers a limited number of pairs, those longest unused are forgotten first; and it knows
 * only what this process sends. Meta's answer is what counts: tell it by {@link #refused}.
 *
 * @see <a
 *     href="https://developers.facebook.com/docs/whatsapp/cloud-api/overview#pair-rate-limits">Meta
 *     on pair rate limits</a>
 */
public final class PairRate {

  /** On average one message goes in this time. */
  public static final Duration PER_MESSAGE = Duration.ofSeconds(6);

  /** The most that Meta takes within {@link #PER_MESSAGE}. */
  public static final int MOST_IN_BURST = 45;

  private record Pair(String ourNumber, Recipient customer) {}

  /**
   * @param begin of the burst
   * @param count of messages in it
   * @param silentUntil nothing goes before, whatever the count says
   */
  private record Burst(Instant begin, int count, Instant silentUntil) {

    Instant paidBack() {
      return later(begin.plus(PER_MESSAGE.multipliedBy(count)), silentUntil);
    }

    boolean takesMore(Instant now) {
      return count < MOST_IN_BURST
          && now.isBefore(begin.plus(PER_MESSAGE))
          && !now.isBefore(silentUntil);
    }
  }

  private final InstantSource clock;
  private final int mostPairs;
  private final LinkedHashMap<Pair, Burst> bursts = new LinkedHashMap<>(16, .75f, true);

  /**
   * @param mostPairs how many are remembered; one takes some 300 bytes
   */
  public PairRate(InstantSource clock, int mostPairs) {
    if (mostPairs < 1) {
      throw new IllegalArgumentException("mostPairs must be positive");
    }
    this.clock = clock;
    this.mostPairs = mostPairs;
  }

  /**
   * Asks for leave to send one message now.
   *
   * @return zero if it may go, and then it counts as sent; else how long to wait, and then it does
   *     not count
   */
  public synchronized Duration take(String ourNumber, Recipient customer) {
    Instant now = clock.instant();
    Pair pair = new Pair(ourNumber, customer);
    Burst burst = bursts.get(pair);
    if (burst == null || !now.isBefore(burst.paidBack())) {
      remember(pair, new Burst(now, 1, now));
      return Duration.ZERO;
    }
    if (burst.takesMore(now)) {
      bursts.put(pair, new Burst(burst.begin, burst.count + 1, burst.silentUntil));
      return Duration.ZERO;
    }
    return Duration.between(now, burst.paidBack());
  }

  /** Meta refused a message to this customer by 131056: nothing goes for so long. */
  public synchronized void refused(String ourNumber, Recipient customer, Duration silence) {
    Instant now = clock.instant();
    Pair pair = new Pair(ourNumber, customer);
    Burst burst = bursts.getOrDefault(pair, new Burst(now, 1, now));
    remember(
        pair, new Burst(burst.begin, burst.count, later(burst.silentUntil, now.plus(silence))));
  }

  /** How many pairs are remembered. */
  synchronized int size() {
    return bursts.size();
  }

  private void remember(Pair pair, Burst burst) {
    bursts.put(pair, burst);
    if (bursts.size() > mostPairs) {
      bursts.pollFirstEntry();
    }
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
