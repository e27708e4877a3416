package com.easyecom.auth.password;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Where password hashes are computed: on few threads, so that their memory is bounded, and on
 * threads of their own, since a virtual thread that computes for 50 ms keeps others from running.
 */
@Singleton
class HashingThreads {

  /** At 25 to 50 hashes a second this is about as long as a person waits. */
  private static final int LONGEST_QUEUE = 64;

  private static final long LONGEST_WAIT_MILLIS = 5_000;

  /** The part of the heap that hashes may fill. */
  private static final int HEAP_SHARE = 4;

  private final ThreadPoolExecutor executor;

  @Inject
  HashingThreads(MeterRegistry metrics) {
    this(threadCount(), LONGEST_QUEUE);
    metrics.gauge("easyecom.passwords.waiting", this, HashingThreads::queued);
  }

  HashingThreads(int threads, int longestQueue) {
    executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(longestQueue),
            Thread.ofPlatform().name("password-hashing-", 0).daemon().factory());
  }

  private static int threadCount() {
    Runtime runtime = Runtime.getRuntime();
    long fitIntoHeap = runtime.maxMemory() / HEAP_SHARE / (PasswordHasher.MEMORY_KIB * 1024L);
    return Math.clamp(fitIntoHeap, 1, runtime.availableProcessors());
  }

  /**
   * Computes it, when it is its turn.
   *
   * @throws Refusal {@code service_unavailable} when the queue is full or moves too slowly
   */
  <T> T run(Supplier<T> computation) {
    Future<T> result = enqueue(computation);
    try {
      return result.get(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      result.cancel(false);
      throw busy();
    } catch (InterruptedException stopped) {
      result.cancel(false);
      Thread.currentThread().interrupt();
      throw busy();
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a password could not be hashed", fault.getCause());
    }
  }

  private <T> Future<T> enqueue(Supplier<T> computation) {
    try {
      return executor.submit(computation::get);
    } catch (RejectedExecutionException full) {
      throw busy();
    }
  }

  private static Refusal busy() {
    return new Refusal(
        CommonError.SERVICE_UNAVAILABLE, "Too many people sign in at once; try again in a moment.");
  }

  /** How many wait for their turn. */
  int queued() {
    return executor.getQueue().size();
  }

  @PreDestroy
  void stop() {
    executor.shutdown();
  }
}
