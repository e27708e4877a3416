package com.easyecom.auth.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.Concurrently;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HashingThreadsTest {

  @Test
  void noMoreRunAtOnceThanThereAreThreads() throws Exception {
    HashingThreads threads = new HashingThreads(2, 64, 60_000);
    AtomicInteger running = new AtomicInteger();
    List<Integer> seen =
        Concurrently.run(
            20,
            () ->
                threads.run(
                    () -> {
                      int now = running.incrementAndGet();
                      pause();
                      running.decrementAndGet();
                      return now;
                    }));
    assertEquals(20, seen.size());
    assertTrue(seen.stream().allMatch(count -> count <= 2), seen.toString());
  }

  @Test
  void whoFindsTheQueueFullIsSentAwayAndTheOthersAreServed() throws Exception {
    HashingThreads threads = new HashingThreads(1, 1, 60_000);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> first =
          people.submit(
              () ->
                  threads.run(
                      () -> {
                        begun.countDown();
                        awaitUninterruptibly(release);
                        return "first";
                      }));
      begun.await();
      Future<String> second = people.submit(() -> threads.run(() -> "second"));
      while (threads.waiting() == 0) {
        pause();
      }
      Refusal refusal = assertThrows(Refusal.class, () -> threads.run(() -> "third"));
      assertEquals(CommonError.SERVICE_UNAVAILABLE, refusal.code());
      release.countDown();
      assertEquals("first", first.get());
      assertEquals("second", second.get());
    }
  }

  @Test
  void whoWaitsTooLongIsSentAwayAndTheWorkInHandIsFinished() throws Exception {
    HashingThreads threads = new HashingThreads(1, 8, 50);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> inHand =
          people.submit(
              () ->
                  threads.run(
                      () -> {
                        begun.countDown();
                        awaitUninterruptibly(release);
                        return "done";
                      }));
      begun.await();
      assertThrows(Refusal.class, () -> threads.run(() -> "never"));
      release.countDown();
      assertEquals("done", inHand.get());
      assertEquals("next", threads.run(() -> "next"));
    }
  }

  @Test
  void aFaultIsNotSwallowed() {
    HashingThreads threads = new HashingThreads(1, 1, 60_000);
    IllegalStateException fault =
        assertThrows(
            IllegalStateException.class,
            () ->
                threads.run(
                    () -> {
                      throw new UnsupportedOperationException("no such algorithm");
                    }));
    assertEquals("no such algorithm", fault.getCause().getMessage());
  }

  private static void pause() {
    try {
      Thread.sleep(5);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
