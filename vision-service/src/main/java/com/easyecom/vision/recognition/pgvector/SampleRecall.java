package com.easyecom.vision.recognition.pgvector;

import com.easyecom.vision.index.Match;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Says how much an index misses: of a share of the searches, what was found is compared with what
 * comparing with every vector finds, by a thread that does one after the other.
 */
@Singleton
class SampleRecall implements CheckRecall {

  private static final Logger LOG = Logger.getLogger(SampleRecall.class);

  /** More are not kept: a sample must not become a load. */
  private static final int MOST_WAITING = 4;

  /** Recall of so many, as it is usually told. */
  private static final int FIRST = 10;

  /** As near as that is as good: another picture of the same cosine is no miss. */
  private static final double ROUNDING = 1e-6;

  private final double share;
  private final Counter expected;
  private final Counter found;
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofPlatform().daemon().name("recall").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  SampleRecall(
      @ConfigProperty(name = "easyecom.recognition.recall-share") double share,
      MeterRegistry metrics) {
    this.share = share;
    expected =
        Counter.builder("easyecom.vision.recall.expected")
            .description("Products that exact search found, in searches that were checked")
            .register(metrics);
    found =
        Counter.builder("easyecom.vision.recall.found")
            .description("Of those the ones that the index found too")
            .register(metrics);
  }

  /** Perhaps compares, some time later, what a search found with what it should have. */
  @Override
  public void offer(List<Match> search, Supplier<List<Match>> exactly) {
    if (ThreadLocalRandom.current().nextDouble() < share) {
      thread.execute(() -> compare(search, exactly));
    }
  }

  private void compare(List<Match> search, Supplier<List<Match>> exactly) {
    try {
      List<Match> best = first(exactly.get());
      if (!best.isEmpty()) {
        double least = best.getLast().cosine() - ROUNDING;
        expected.increment(best.size());
        found.increment(first(search).stream().filter(match -> match.cosine() >= least).count());
      }
    } catch (RuntimeException fault) {
      LOG.warnf("What the index misses cannot be told now: %s", fault);
    }
  }

  private static List<Match> first(List<Match> matches) {
    return matches.subList(0, Math.min(FIRST, matches.size()));
  }

  void stop(@Observes ShutdownEvent event) {
    thread.shutdownNow();
  }
}
