package com.easyecom.auth.password;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Where password hashes are computed: few at once, so that their memory is bounded, and on threads
 * of their own, since a virtual thread that computes for 50 ms keeps others from running. Who waits
 * too long is sent away before the computation, never during it: under overload no work is lost.
 */
@Singleton
class HashingThreads {

  private static final int LONGEST_QUEUE = 64;
  private static final long LONGEST_WAIT_MILLIS = 10_000;

  /** The part of the heap that hashes may fill. */
  private static final int HEAP_SHARE = 4;

  /** One for each who waits or is served. */
  private final Semaphore places;

  /** One for each who is served, in the order of coming. */
  private final Semaphore turns;

  private final ExecutorService threads;
  private final long longestWaitMillis;

  @Inject
  HashingThreads(MeterRegistry metrics) {
    this(threadCount(), LONGEST_QUEUE, LONGEST_WAIT_MILLIS);
    metrics.gauge("easyecom.passwords.waiting", turns, Semaphore::getQueueLength);
  }

  HashingThreads(int count, int longestQueue, long longestWaitMillis) {
    places = new Semaphore(count + longestQueue);
    turns = new Semaphore(count, true);
    threads =
        Executors.newFixedThreadPool(
            count, Thread.ofPlatform().name("password-hashing-", 0).daemon().factory());
    this.longestWaitMillis = longestWaitMillis;
  }

  private static int threadCount() {
    Runtime runtime = Runtime.getRuntime();
    long fitIntoHeap = runtime.maxMemory() / HEAP_SHARE / (PasswordHasher.MEMORY_KIB * 1024L);
    return Math.clamp(fitIntoHeap, 1, runtime.availableProcessors());
  }

  /**
   * Computes it, when it is its turn.
   *
   * @throws Refusal {@code service_unavailable} when too many wait, or one has waited too long
   */
  <T> T run(Supplier<T> computation) {
    if (!places.tryAcquire()) {
      throw busy();
    }
    try {
      return computeInTurn(computation);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy();
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a password could not be hashed", fault.getCause());
    } finally {
      places.release();
    }
  }

  private <T> T computeInTurn(Supplier<T> computation)
      throws InterruptedException, ExecutionException {
    if (!turns.tryAcquire(longestWaitMillis, TimeUnit.MILLISECONDS)) {
      throw busy();
    }
    try {
      return threads.submit(computation::get).get();
    } finally {
      turns.release();
    }
  }

  private static Refusal busy() {
    return new Refusal(
        CommonError.SERVICE_UNAVAILABLE, "Too many people sign in at once; try again in a moment.");
  }

  /** How many wait for their turn. */
  int waiting() {
    return turns.getQueueLength();
  }

  @PreDestroy
  void stop() {
    threads.shutdown();
  }
}
