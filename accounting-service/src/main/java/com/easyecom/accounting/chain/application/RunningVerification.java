package com.easyecom.accounting.chain.application;

import com.easyecom.kernel.chain.ChainHead;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A verification that runs, watched and maybe stopped by who asked for it. */
public final class RunningVerification {

  private final ChainHead head;
  private final CompletableFuture<Verification> end = new CompletableFuture<>();
  private volatile long checked;

  RunningVerification(ChainHead head) {
    this.head = head;
  }

  /** Where the journal ended when it began. */
  public ChainHead head() {
    return head;
  }

  /** How many entries have been checked. */
  public long checked() {
    return checked;
  }

  /** Whether it ended, after waiting for that so long at most. */
  public boolean isOverWithin(Duration patience) {
    return end.handle((verification, fault) -> true)
        .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  /**
   * What was found.
   *
   * @throws RuntimeException why it could not be told
   */
  public Verification result() {
    try {
      return end.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw failed;
    }
  }

  /** Nobody waits any more: it ends soon. */
  public void stop() {
    end.cancel(false);
  }

  void reached(long length) {
    checked = length;
    if (end.isCancelled()) {
      throw new CancellationException("nobody waits for the verification");
    }
  }

  void end(@Nullable Verification found, @Nullable Throwable fault) {
    if (fault != null) {
      end.completeExceptionally(fault);
    } else {
      end.complete(found);
    }
  }
}
