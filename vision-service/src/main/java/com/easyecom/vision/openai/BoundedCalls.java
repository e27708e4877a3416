package com.easyecom.vision.openai;

import com.easyecom.kernel.time.Deadline;
import com.easyecom.vision.openai.OpenAiException.Kind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls that wait for nothing longer than until a deadline: neither for their turn, nor for an
 * answer, nor before a retry.
 */
final class BoundedCalls {

  private static final int MOST_RETRIES = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

  /** With less time left, a call would cost money and nobody would wait for its answer. */
  private static final Duration LEAST_FOR_A_CALL = Duration.ofMillis(100);

  private final Semaphore turns;
  private final MeterRegistry metrics;

  /**
   * @param atOnce the most calls that are under way; one that nobody waits for any more counts
   *     until it ends
   */
  BoundedCalls(int atOnce, MeterRegistry metrics) {
    this.turns = new Semaphore(atOnce, true);
    this.metrics = metrics;
  }

  /**
   * @param name of the call, in the metrics
   * @throws OpenAiException when it failed for good, as often as it may, or the deadline is near
   */
  <T> T call(String name, Deadline deadline, Supplier<T> call) {
    for (int retries = 0; ; retries++) {
      try {
        return once(name, deadline, call);
      } catch (OpenAiException failure) {
        Duration pause = pause(failure.retryAfter(), retries);
        if (!failure.kind().isPassing()
            || retries == MOST_RETRIES
            || pause.compareTo(deadline.left()) >= 0) {
          throw failure;
        }
        sleep(pause);
      }
    }
  }

  private <T> T once(String name, Deadline deadline, Supplier<T> call) {
    takeTurn(deadline);
    long begin = System.nanoTime();
    String outcome = "ok";
    try {
      return answer(deadline, call);
    } catch (OpenAiException failure) {
      outcome = failure.kind().name().toLowerCase(Locale.ROOT);
      throw failure;
    } finally {
      Timer.builder("easyecom.vision.openai.calls")
          .description("Calls of OpenAI's API, each try by itself")
          .tag("call", name)
          .tag("outcome", outcome)
          .register(metrics)
          .record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    }
  }

  /**
   * On a thread of its own, since the client's own limit may be later than the deadline. Until that
   * limit the API may be busy with the call, so it keeps its turn.
   */
  private <T> T answer(Deadline deadline, Supplier<T> call) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Thread.startVirtualThread(
        () -> {
          try {
            answer.complete(call.get());
          } catch (Throwable thrown) {
            answer.completeExceptionally(thrown);
          } finally {
            turns.release();
          }
        });
    try {
      return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw CallFailures.of(failed.getCause() == null ? failed : failed.getCause());
    } catch (TimeoutException late) {
      throw CallFailures.of(late);
    } catch (InterruptedException stopped) {
      throw interrupted();
    }
  }

  private void takeTurn(Deadline deadline) {
    Duration patience = deadline.left().minus(LEAST_FOR_A_CALL);
    if (patience.isNegative()) {
      throw CallFailures.of(new TimeoutException("too little time is left for a call"));
    }
    try {
      if (!turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new OpenAiException(
            Kind.LIMITED, "Too many calls to OpenAI are under way: allow more at once");
      }
    } catch (InterruptedException stopped) {
      throw interrupted();
    }
  }

  /** As long as the API asks for; else longer each time, and not the same for all. */
  private static Duration pause(@Nullable Duration asked, int retries) {
    if (asked != null) {
      return asked;
    }
    long most = FIRST_PAUSE.toMillis() << retries;
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most));
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException stopped) {
      throw interrupted();
    }
  }

  private static OpenAiException interrupted() {
    Thread.currentThread().interrupt();
    return new OpenAiException(Kind.OUTAGE, "The wait for OpenAI was given up");
  }
}
