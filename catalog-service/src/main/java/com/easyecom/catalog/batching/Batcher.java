package com.easyecom.catalog.batching;

import com.easyecom.catalog.batching.Decider.Attempt;
import com.easyecom.kernel.error.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Lets requests that arrive together be decided together. Workers take what has arrived while they
 * were busy; the askers wait for their own answers. When a batch fails, its requests are decided
 * one by one, so that only those fail that are to blame.
 *
 * <p>Everything is bounded. A request is dropped, and never decided, when its asker is gone or its
 * deadline has passed before its turn.
 *
 * @param <Q> a request
 * @param <A> the answer to one
 */
public final class Batcher<Q, A> implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(Batcher.class);

  private final BatchLimits limits;
  private final Decider<Q, A> decider;
  private final BatchQueue<Question<Q, A>> queue;
  private final BatchMetrics metrics;
  private final List<Thread> workers;

  /**
   * A batcher that is still to be started.
   *
   * @param name of its threads, and in its metrics
   * @param lines how many lines a request has
   * @param decider decides on the workers' threads, several batches at once if there are several
   */
  public Batcher(
      String name,
      BatchLimits limits,
      ToIntFunction<Q> lines,
      Decider<Q, A> decider,
      MeterRegistry registry) {
    this.limits = limits;
    this.decider = decider;
    queue = new BatchQueue<>(limits.queued(), question -> lines.applyAsInt(question.request()));
    metrics = new BatchMetrics(registry, name, queue);
    workers =
        IntStream.rangeClosed(1, limits.workers())
            .mapToObj(i -> Thread.ofPlatform().daemon().name(name + "-" + i).unstarted(this::work))
            .toList();
  }

  /** Lets the workers begin. */
  public void start() {
    workers.forEach(Thread::start);
  }

  /**
   * Has the request decided, and waits for the answer.
   *
   * @throws Refusal {@code service_unavailable} when too many wait, or its turn or its answer did
   *     not come in time
   * @throws RuntimeException what the decider threw for this request alone
   */
  public A ask(Q request) {
    Question<Q, A> question = new Question<>(request, limits.deadline());
    if (!queue.offer(question)) {
      metrics.refusedForFullQueue();
      throw Question.unavailable("Too much is asked for at once.");
    }
    return question.await();
  }

  /** How many requests wait for their batch. */
  int queued() {
    return queue.size();
  }

  /** Takes in nothing more, and waits until what is queued is answered. */
  @Override
  public void close() {
    queue.close();
    try {
      for (Thread worker : workers) {
        // What waited longer than its deadline is dropped; the last batch may take as long again.
        worker.join(limits.deadline().multipliedBy(2));
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void work() {
    boolean isOpen = true;
    while (isOpen) {
      try {
        isOpen = decideNextBatch();
      } catch (Throwable fault) {
        // Errors too: without this thread nothing would be decided any more.
        report(fault);
      }
    }
  }

  private static void report(Throwable fault) {
    try {
      LOG.error("A batch failed in an unexpected way", fault);
    } catch (Throwable unspeakable) {
      // For want of memory, perhaps. The askers have been told.
      return;
    }
  }

  private boolean decideNextBatch() {
    List<Question<Q, A>> arrived = queue.take(limits.batchRequests(), limits.batchLines());
    try {
      List<Question<Q, A>> batch = arrived.stream().filter(Question::take).toList();
      if (batch.size() < arrived.size()) {
        metrics.dropped(arrived.size() - batch.size());
      }
      if (!batch.isEmpty() && !decideTogether(batch)) {
        batch.forEach(this::decideAlone);
      }
    } finally {
      // Nobody is left waiting, whatever happened.
      for (Question<Q, A> question : arrived) {
        if (!question.isAnswered()) {
          question.fail(Question.unavailable("The decision failed."));
        }
      }
    }
    return !arrived.isEmpty();
  }

  private boolean decideTogether(List<Question<Q, A>> batch) {
    try {
      List<Q> requests = batch.stream().map(Question::request).toList();
      List<A> answers =
          metrics.decided(batch.size(), () -> decider.decide(requests, Attempt.TOGETHER));
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer(answers.get(i));
      }
      return true;
    } catch (Throwable fault) {
      LOG.warnf("A batch of %d failed, now one by one: %s", (Object) batch.size(), fault);
      return false;
    }
  }

  private void decideAlone(Question<Q, A> question) {
    if (question.isLate()) {
      metrics.dropped(1);
      question.fail(Question.tooLate());
      return;
    }
    try {
      metrics.retriedAlone();
      question.answer(decider.decide(List.of(question.request()), Attempt.ALONE).getFirst());
    } catch (Throwable fault) {
      question.fail(fault);
    }
  }
}
