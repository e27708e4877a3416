package com.easyecom.kit.http;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Work whose request waits for it a while, and which goes on without its request after that. */
public final class LongWork {

  private static final Logger LOG = Logger.getLogger(LongWork.class);

  private LongWork() {}

  /**
   * Does the work, with the present request's id.
   *
   * @param name of its thread
   * @param patience how long the caller waits
   * @throws RuntimeException the work's own, when it fails meanwhile
   */
  public static void start(String name, Duration patience, Runnable work) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    @Nullable String requestId = RequestId.current();
    Thread.ofVirtual().name(name).start(() -> run(work, requestId, end));
    try {
      // Completing by the time out would hide a fault that comes with it.
      end.copy().completeOnTimeout(null, patience.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw failed;
    }
  }

  private static void run(Runnable work, @Nullable String requestId, CompletableFuture<Void> end) {
    RequestId.set(requestId);
    try {
      work.run();
      end.complete(null);
    } catch (Throwable fault) {
      LOG.debug("Long work ended by a fault", fault);
      end.completeExceptionally(fault);
    }
  }
}
