package com.easyecom.kit.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Work that ends just when its request waits no longer: here, when it is asked how it stands. */
class LongWorkTest {

  private final LongWork impatient = new LongWork(Duration.ZERO);
  private final CountDownLatch waitedEnough = new CountDownLatch(1);
  private final CountDownLatch noted = new CountDownLatch(1);

  @Test
  void workThatHasNotEndedIsAnsweredAsItStands() {
    assertEquals(
        "running",
        impatient.begin("work", () -> await(waitedEnough), () -> "running", "ended"::equals));
    waitedEnough.countDown();
  }

  @Test
  void workThatEndsInThatMomentIsAnsweredByItsEnd() {
    assertEquals(
        "ended", impatient.begin("work", this::endWhenAsked, this::state, "ended"::equals));
  }

  @Test
  void workThatFailsInThatMomentIsAnsweredByItsFault() {
    Runnable failing =
        () -> {
          endWhenAsked();
          throw new IllegalArgumentException("why it failed");
        };
    IllegalArgumentException fault =
        assertThrows(
            IllegalArgumentException.class,
            () -> impatient.begin("work", failing, this::state, "ended"::equals));
    assertEquals("why it failed", fault.getMessage());
  }

  private void endWhenAsked() {
    await(waitedEnough);
    noted.countDown();
  }

  private String state() {
    waitedEnough.countDown();
    await(noted);
    return "ended";
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
