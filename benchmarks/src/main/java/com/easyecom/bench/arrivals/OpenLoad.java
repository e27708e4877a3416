package com.easyecom.bench.arrivals;

import com.easyecom.bench.ShopClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Open-loop load: a request is sent when it is due, whether or not earlier ones are answered, and
 * its time runs from when it was due. So a shop that stands still is not asked less meanwhile, and
 * each request that had to wait counts with its waiting.
 *
 * @param questions asked of one thread
 */
public record OpenLoad(ShopClient shop, Kinds kinds, Supplier<Question> questions, int perSecond) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_UNDERWAY = 2_000;
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final long NANOS = 1_000_000_000;

  /** Asks so long; answers when all that was asked is answered. */
  public Measured run(Duration duration) {
    Measured measured = new Measured(kinds);
    Semaphore underway = new Semaphore(MOST_UNDERWAY);
    long start = System.nanoTime();
    long requests = duration.toMillis() * perSecond / 1_000;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < requests; i++) {
        long due = start + i * NANOS / perSecond;
        Question question = questions.get();
        sleepUntil(due);
        if (underway.tryAcquire()) {
          threads.execute(
              () -> {
                ask(question, due, measured);
                underway.release();
              });
        } else {
          measured.failed(question.kind(), "not sent: " + MOST_UNDERWAY + " wait for an answer");
        }
      }
    }
    measured.took(Duration.ofNanos(System.nanoTime() - start));
    return measured;
  }

  private void ask(Question question, long due, Measured measured) {
    try {
      String body = question.body();
      HttpResponse<String> answer =
          body == null ? shop.ask(question.path()) : shop.askToPost(question.path(), body);
      long nanos = System.nanoTime() - due;
      if (answer.statusCode() != (body == null ? OK : CREATED)
          || !question.answer().test(JSON.readTree(answer.body()))) {
        measured.failed(question.kind(), question.path() + " " + answer.statusCode());
      } else {
        measured.answered(question.kind(), nanos);
      }
    } catch (IOException | IllegalStateException fault) {
      measured.failed(question.kind(), question.path() + " " + fault);
    }
  }

  private static void sleepUntil(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
