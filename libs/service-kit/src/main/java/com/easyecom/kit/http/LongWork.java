package com.easyecom.kit.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Work whose request waits for it a while, and which goes on without its request after that.
 *
 * @param patience how long a request waits
 */
public record LongWork(Duration patience) {

  private static final Logger LOG = Logger.getLogger(LongWork.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /**
   * Begins the work on a thread of its own, with the present request's id, and waits.
   *
   * @param name of its thread
   * @return whether it is over
   * @throws RuntimeException the work's own, when it fails meanwhile
   */
  public boolean begin(String name, Runnable work) {
    return isOverInTime(start(name, work));
  }

  /**
   * Begins the work as {@link #begin(String, Runnable)} does. Work that notes its end may do so in
   * the moment in which the waiting ends: then its end is waited for after all, so that its fault
   * is told rather than what it noted of it.
   *
   * @param present what stands of the work
   * @param isOver whether that is its end
   * @return what stands of it: its end, or something before it
   * @throws RuntimeException the work's own, when it ended by it
   */
  public <T> T begin(String name, Runnable work, Supplier<T> present, Predicate<T> isOver) {
    CompletableFuture<Boolean> end = start(name, work);
    boolean wasInTime = isOverInTime(end);
    T found = present.get();
    if (!wasInTime && isOver.test(found)) {
      join(end);
    }
    return found;
  }

  private static CompletableFuture<Boolean> start(String name, Runnable work) {
    CompletableFuture<Boolean> end = new CompletableFuture<>();
    @Nullable String requestId = RequestId.current();
    Thread.ofVirtual().name(name).start(() -> run(work, requestId, end));
    return end;
  }

  private boolean isOverInTime(CompletableFuture<Boolean> end) {
    // Completing by the time out would hide a fault that comes with it.
    return join(end.copy().completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static boolean join(CompletableFuture<Boolean> end) {
    try {
      return end.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw failed;
    }
  }

  private static void run(
      Runnable work, @Nullable String requestId, CompletableFuture<Boolean> end) {
    RequestId.set(requestId);
    try {
      work.run();
      end.complete(true);
    } catch (Throwable fault) {
      LOG.debug("Long work ended by a fault", fault);
      end.completeExceptionally(fault);
    }
  }

  /**
   * Waits as long for what another request began, maybe in another process.
   *
   * @return whether it is over
   */
  public boolean follow(BooleanSupplier isOver) {
    long end = System.nanoTime() + patience.toNanos();
    boolean over = isOver.getAsBoolean();
    while (!over && System.nanoTime() < end) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
      over = isOver.getAsBoolean();
    }
    return over;
  }
}
