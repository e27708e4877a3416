package com.easyecom.kit.outbox;

import com.easyecom.kit.background.Background;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.KafkaConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes stored events to Kafka, one instance of the service at a time: a lock of its database
 * session makes the leader, and all that it reads and marks goes over that session, so that losing
 * the lock stops the work too. What it had read by then it cannot send any more, once another leads
 * ({@link BatchSender}). An event whose mark is lost is sent twice; consumers know its id.
 */
@Singleton
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;

  /** For events of other instances, whose commits wake only their own relay. */
  private static final Duration POLL = Duration.ofMillis(250);

  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(3);
  private static final Duration KEPT = Duration.ofHours(24);
  private static final int REMOVED_AT_ONCE = 10_000;

  private final OutboxTable outbox;
  private final Jdbi jdbi;
  private final KafkaConnection kafka;
  private final Clock clock;
  private final String service;
  private final Duration leaderSilence;
  private final Duration interval;
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private final Thread thread = new Thread(this::run, "outbox-relay");

  OutboxRelay(
      OutboxTable outbox,
      Jdbi jdbi,
      KafkaConnection kafka,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "easyecom.outbox.leader-silence") Duration leaderSilence,
      @ConfigProperty(name = "easyecom.outbox.interval") Duration interval) {
    this.outbox = outbox;
    this.jdbi = jdbi;
    this.kafka = kafka;
    this.clock = clock;
    this.service = service;
    this.leaderSilence = leaderSilence;
    this.interval = interval;
    metrics.gauge("easyecom.outbox.unpublished", outbox, OutboxTable::countUnpublished);
  }

  void atStart(@Observes StartupEvent event, Background background) {
    if (background.isOn()) {
      start();
    }
  }

  void start() {
    running = true;
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake();
    // Where nothing is published it was never started.
    if (thread.isAlive() && !thread.join(ORDERLY_STOP)) {
      // It waits for a Kafka that does not answer.
      thread.interrupt();
      thread.join(ORDERLY_STOP);
    }
  }

  /** Says that there is something to publish. Never blocks. */
  public void wake() {
    // One permit is enough; a standby, which takes none, must not hoard them.
    if (work.availablePermits() == 0) {
      work.release();
    }
  }

  @Scheduled(every = "10m", delayed = "2m")
  void removePublished() {
    int removed;
    do {
      removed = outbox.removePublishedBefore(clock.instant().minus(KEPT), REMOVED_AT_ONCE);
    } while (removed == REMOVED_AT_ONCE);
  }

  private void run() {
    while (running) {
      try {
        kafka.createTopics();
        jdbi.useHandle(session -> standBy(new Leadership(session, leaderSilence)));
      } catch (InterruptedException stopped) {
        return;
      } catch (Throwable fault) {
        // Errors too: without this thread events would stay here, and nobody would notice.
        if (running) {
          LOG.warnf("Publishing events is interrupted, trying again: %s", fault);
          pause(RETRY);
        }
      }
    }
  }

  private void standBy(Leadership leadership) throws InterruptedException {
    try {
      while (running) {
        if (leadership.take()) {
          lead(leadership.session());
        } else {
          pause(RETRY);
        }
      }
    } finally {
      leadership.giveUp();
    }
  }

  private void lead(Handle session) throws InterruptedException {
    // Only now, as the leader: to begin shuts out whoever sent before.
    try (BatchSender sender = BatchSender.begin(kafka, service)) {
      while (running) {
        long begun = System.nanoTime();
        int published = publishBatch(session, sender);
        if (published > 0 && published < BATCH) {
          gather(begun);
        }
        if (published < BATCH) {
          await();
        }
      }
    }
  }

  /** Batches cost the same however small they are: what commits meanwhile comes with the next. */
  private void gather(long begun) {
    Duration rest = interval.minusNanos(System.nanoTime() - begun);
    if (rest.isPositive()) {
      pause(rest);
    }
  }

  private int publishBatch(Handle leader, BatchSender sender) {
    List<EventEnvelope> events = outbox.unpublished(leader, BATCH);
    if (!events.isEmpty()) {
      CrashPoint.reach("outbox.batch.read");
      sender.send(events);
      CrashPoint.reach("outbox.batch.sent");
      outbox.markPublished(leader, events, clock.instant());
      CrashPoint.reach("outbox.batch.marked");
    }
    return events.size();
  }

  private void await() throws InterruptedException {
    if (work.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
      work.drainPermits();
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
