package com.easyecom.kit.access;

import com.easyecom.internalapi.auth.AccessAnswer;
import com.easyecom.kit.background.Background;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Asks auth-service whose access changed, whenever it was silent for long enough. */
@Singleton
class PollAccess {

  private static final Logger LOG = Logger.getLogger(PollAccess.class);

  private final AccessSource source;
  private final AccessList list;
  private final Clock clock;
  private final Duration pollAfter;
  private boolean wasAnswered = true;

  PollAccess(
      AccessSource source,
      AccessList list,
      Clock clock,
      AccessConfig config,
      MeterRegistry metrics) {
    this.source = source;
    this.list = list;
    this.clock = clock;
    pollAfter = config.pollAfter();
    metrics.gauge(
        "easyecom.access.silence.seconds",
        list,
        known -> known.isLoaded() ? known.silence().toSeconds() : Double.NaN);
  }

  /** At once, so that the first request need not wait for it where auth-service is there. */
  void atStart(@Observes StartupEvent event, Background background) {
    if (background.isOn()) {
      pollWhenSilent();
    }
  }

  @Scheduled(every = "{easyecom.access.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
  synchronized void pollWhenSilent() {
    if (list.silence().compareTo(pollAfter) < 0) {
      return;
    }
    try {
      poll();
      wasAnswered = true;
    } catch (RuntimeException noAnswer) {
      if (wasAnswered) {
        LOG.warnf("auth-service does not say who may do what, asking on: %s", noAnswer);
      }
      wasAnswered = false;
    }
  }

  /** Heard of when it was asked: what changes while it answers is news. */
  private void poll() {
    Instant askedAt = clock.instant();
    long known = list.completeRevision();
    AccessAnswer answer = source.changesAfter(known);
    if (answer.revision() < known) {
      LOG.warnf("auth-service went back from revision %d to %d", known, answer.revision());
      list.forget();
      answer = source.changesAfter(0);
    }
    list.take(answer, askedAt);
  }
}
