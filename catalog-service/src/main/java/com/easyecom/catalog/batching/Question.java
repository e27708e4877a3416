package com.easyecom.catalog.batching;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request whose asker waits for the answer. */
final class Question<Q, A> {

  private final Q request;
  private final long deadlineNanos;
  private final long patienceNanos;
  private final CompletableFuture<A> answer = new CompletableFuture<>();

  /** Whoever turns it decides what becomes of it: the worker that takes it, or its asker. */
  private final AtomicBoolean isTaken = new AtomicBoolean();

  /**
   * @param patience how long its decision may take to begin, and then to end
   */
  Question(Q request, Duration patience) {
    this.request = request;
    this.patienceNanos = patience.toNanos();
    this.deadlineNanos = System.nanoTime() + patienceNanos;
  }

  Q request() {
    return request;
  }

  /** Whether it is to be decided now: its asker still waits, and it is in time. */
  boolean take() {
    if (!isTaken.compareAndSet(false, true)) {
      return false;
    }
    if (isLate()) {
      fail(tooLate());
    }
    return !isAnswered();
  }

  boolean isLate() {
    return System.nanoTime() - deadlineNanos > 0;
  }

  boolean isAnswered() {
    return answer.isDone();
  }

  void answer(A given) {
    answer.complete(given);
  }

  void fail(Throwable fault) {
    answer.completeExceptionally(fault);
  }

  /**
   * Waits for the answer.
   *
   * @throws Refusal {@code service_unavailable} when the decision did not begin in time, and then
   *     it never will; or when it began and did not end
   */
  A await() {
    try {
      return awaitUntilLate();
    } catch (ExecutionException failed) {
      throw unchecked(failed);
    } catch (TimeoutException undecided) {
      throw unavailable("The decision takes too long. The same request again finds its outcome.");
    } catch (InterruptedException stopped) {
      isTaken.set(true);
      Thread.currentThread().interrupt();
      throw unavailable("The request was interrupted.");
    }
  }

  private A awaitUntilLate() throws ExecutionException, TimeoutException, InterruptedException {
    try {
      return answer.get(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      if (isTaken.compareAndSet(false, true)) {
        throw tooLate();
      }
      return answer.get(patienceNanos, TimeUnit.NANOSECONDS);
    }
  }

  private static RuntimeException unchecked(ExecutionException failed) {
    return switch (failed.getCause()) {
      case RuntimeException fault -> fault;
      case Error fault -> throw fault;
      case null, default -> new IllegalStateException("a decision failed", failed);
    };
  }

  static Refusal tooLate() {
    return unavailable("Too much is asked for at once: it was not this request's turn in time.");
  }

  static Refusal unavailable(String detail) {
    return new Refusal(CommonError.SERVICE_UNAVAILABLE, detail);
  }
}
