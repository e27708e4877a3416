package com.easyecom.chat.whatsapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.time.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairRateTest {

  private static final String OURS = "106540352242922";
  private static final Recipient CUSTOMER = Recipient.phone("16505551234");

  private final ManualClock clock = new ManualClock(Instant.parse("2026-05-01T12:00:00Z"));
  private final PairRate rate = new PairRate(clock, 100);

  @Test
  void oneMessageEachSixSecondsAlwaysGoes() {
    for (int i = 0; i < 100; i++) {
      assertEquals(Duration.ZERO, take());
      clock.forward(Duration.ofSeconds(6));
    }
  }

  @Test
  void aBurstOfTwentyIsPaidBackByTwoMinutesFromItsBegin() {
    for (int i = 0; i < 20; i++) {
      assertEquals(Duration.ZERO, take());
      clock.forward(Duration.ofMillis(100));
    }
    clock.forward(Duration.ofSeconds(4));
    assertEquals(Duration.ofSeconds(114), take());
    clock.forward(Duration.ofSeconds(113));
    assertEquals(Duration.ofSeconds(1), take());
    clock.forward(Duration.ofSeconds(1));
    assertEquals(Duration.ZERO, take());
  }

  @Test
  void noBurstHasMoreThanFortyFive() {
    for (int i = 0; i < 45; i++) {
      assertEquals(Duration.ZERO, take());
    }
    assertEquals(Duration.ofSeconds(270), take());
    clock.forward(Duration.ofSeconds(270));
    assertEquals(Duration.ZERO, take());
  }

  @Test
  void beingToldToWaitDoesNotCountAsSending() {
    take();
    take();
    clock.forward(Duration.ofSeconds(7));
    for (int i = 0; i < 10; i++) {
      assertEquals(Duration.ofSeconds(5), take());
    }
    clock.forward(Duration.ofSeconds(5));
    assertEquals(Duration.ZERO, take());
  }

  @Test
  void pairsDoNotDisturbEachOther() {
    for (int i = 0; i < 45; i++) {
      take();
    }
    assertEquals(Duration.ZERO, rate.take(OURS, Recipient.phone("16505559999")));
    assertEquals(Duration.ZERO, rate.take("106540352242923", CUSTOMER));
    assertTrue(take().isPositive());
  }

  @Test
  void metasRefusalSilencesAPairForAsLongAsItIsTold() {
    take();
    rate.refused(OURS, CUSTOMER, Duration.ofSeconds(16));
    clock.forward(Duration.ofSeconds(1));
    assertEquals(Duration.ofSeconds(15), take());
    clock.forward(Duration.ofSeconds(15));
    assertEquals(Duration.ZERO, take());
    Recipient stranger = Recipient.userId("US.1");
    rate.refused(OURS, stranger, Duration.ofSeconds(64));
    assertEquals(Duration.ofSeconds(64), rate.take(OURS, stranger));
  }

  @Test
  void itRemembersNoMorePairsThanItMay() {
    for (int i = 0; i < 1_000; i++) {
      rate.take(OURS, Recipient.phone(Long.toString(16505550000L + i)));
      take();
    }
    assertEquals(100, rate.size());
    assertTrue(take().isPositive(), "the pair in use is not the one that is forgotten");
  }

  /** In no six seconds more than 45, and in the long run one each six seconds. */
  @Test
  void whateverTheTimesMetasLimitIsKept() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    Instant begin = clock.instant();
    int sent = 0;
    Deque<Instant> lately = new ArrayDeque<>();
    for (int i = 0; i < 20_000; i++) {
      Instant now = clock.instant();
      lately.removeIf(time -> !time.isAfter(now.minusSeconds(6)));
      if (take().isZero()) {
        sent++;
        lately.add(now);
      }
      assertTrue(lately.size() <= 45, "seed " + seed);
      clock.forward(Duration.ofMillis(random.nextInt(random.nextInt(10) == 0 ? 60_000 : 50)));
    }
    long seconds = Duration.between(begin, clock.instant()).toSeconds();
    assertTrue(sent <= seconds / 6 + 45, "seed " + seed + ": " + sent + " in " + seconds + " s");
    assertTrue(sent > seconds / 60, "seed " + seed + ": only " + sent + " in " + seconds + " s");
  }

  private Duration take() {
    return rate.take(OURS, CUSTOMER);
  }
}
