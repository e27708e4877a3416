package com.easyecom.kit.outbox;

import com.easyecom.kit.events.CloudEventRecords;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes stored events to Kafka, one instance of the service at a time: a session-level advisory
 * lock makes the leader, and everything that the leader does runs on that session, so that losing
 * the lock stops the work too. An event whose mark is lost is sent twice; consumers know its id.
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
  private final Semaphore work = new Semaphore(0);
  private volatile boolean running;
  private final Thread thread = new Thread(this::run, "outbox-relay");

  OutboxRelay(
      OutboxTable outbox,
      Jdbi jdbi,
      KafkaConnection kafka,
      Clock clock,
      MeterRegistry metrics,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.outbox = outbox;
    this.jdbi = jdbi;
    this.kafka = kafka;
    this.clock = clock;
    this.service = service;
    metrics.gauge("easyecom.outbox.unpublished", outbox, OutboxTable::countUnpublished);
  }

  void start(@Observes StartupEvent event) {
    running = true;
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    wake();
    if (!thread.join(ORDERLY_STOP)) {
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
        try (KafkaProducer<String, String> producer = kafka.producer()) {
          jdbi.useHandle(leader -> lead(leader, producer));
        }
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

  private void lead(Handle leader, KafkaProducer<String, String> producer)
      throws ExecutionException, InterruptedException {
    while (running && !becomesLeader(leader)) {
      pause(RETRY);
    }
    try {
      while (running) {
        if (publishBatch(leader, producer) < BATCH) {
          await();
        }
      }
    } finally {
      // The session goes back to the pool and would keep the lock there.
      lockFunction(leader, "pg_advisory_unlock");
    }
  }

  /**
   * The lock is the session's: PostgreSQL gives it up when the connection ends, however it ends.
   */
  private static boolean becomesLeader(Handle session) {
    return lockFunction(session, "pg_try_advisory_lock");
  }

  private static boolean lockFunction(Handle session, String function) {
    return session
        .createQuery("SELECT <function>(hashtext(current_schema || '.outbox'))")
        .define("function", function)
        .mapTo(Boolean.class)
        .one();
  }

  private int publishBatch(Handle leader, KafkaProducer<String, String> producer)
      throws ExecutionException, InterruptedException {
    List<EventEnvelope> events = outbox.unpublished(leader, BATCH);
    List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
    for (EventEnvelope event : events) {
      sent.add(producer.send(CloudEventRecords.toRecord(event, "/" + service)));
    }
    producer.flush();
    for (Future<RecordMetadata> acknowledged : sent) {
      acknowledged.get();
    }
    if (!events.isEmpty()) {
      outbox.markPublished(leader, events, clock.instant());
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
