package com.easyecom.gateway.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final AtomicInteger fetches = new AtomicInteger();

  @Test
  void anAnswerIsGivenAgainWhileItIsGood() {
    Remembered<Integer> remembered = countingFor(Duration.ofMinutes(1));

    assertEquals(1, remembered.get().result());
    assertEquals(1, remembered.get().result());
  }

  @Test
  void anOldAnswerIsFetchedAnew() {
    Remembered<Integer> remembered = countingFor(Duration.ZERO);

    assertNotEquals(remembered.get().result(), remembered.get().result());
  }

  @Test
  void allWhoAskMeanwhileWaitForTheSameAnswer() {
    Promise<Integer> slow = Promise.promise();
    Remembered<Integer> remembered =
        new Remembered<>(
            () -> {
              fetches.incrementAndGet();
              return slow.future();
            },
            answer -> Duration.ofMinutes(1));

    Future<Integer> first = remembered.get();
    assertSame(first, remembered.get());
    slow.complete(7);

    assertEquals(7, remembered.get().result());
    assertEquals(1, fetches.get());
  }

  @Test
  void aFailureIsNotRemembered() {
    Remembered<Integer> remembered =
        new Remembered<>(
            () ->
                fetches.incrementAndGet() == 1
                    ? Future.failedFuture("down")
                    : Future.succeededFuture(fetches.get()),
            answer -> Duration.ofMinutes(1));

    assertEquals("down", remembered.get().cause().getMessage());
    assertEquals(2, remembered.get().result());
  }

  private Remembered<Integer> countingFor(Duration goodFor) {
    return new Remembered<>(
        () -> Future.succeededFuture(fetches.incrementAndGet()), answer -> goodFor);
  }
}
