package com.easyecom.kit.inbox;

import com.easyecom.kit.background.Background;
import com.easyecom.kit.crash.CrashPoint;
import com.easyecom.kit.events.CloudEventRecords;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.KafkaConnection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the subscribed topics. Offsets are committed after the effects; what is read twice is known
 * by its id. While something outside is broken the partitions are paused and the same events are
 * tried again, without limit, so that an outage sets nothing aside.
 */
@Singleton
class EventConsumer {

  private static final Logger LOG = Logger.getLogger(EventConsumer.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(200);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(10);

  private static final Duration ORDERLY_STOP = Duration.ofSeconds(5);

  private final EventTaker taker;
  private final EventDispatcher dispatcher;
  private final KafkaConnection kafka;
  private final Thread thread = new Thread(this::run, "event-consumer");
  private volatile boolean running;
  private volatile @Nullable KafkaConsumer<?, ?> current;

  EventConsumer(EventTaker taker, EventDispatcher dispatcher, KafkaConnection kafka) {
    this.taker = taker;
    this.dispatcher = dispatcher;
    this.kafka = kafka;
  }

  void atStart(@Observes StartupEvent event, Background background) {
    if (background.isOn() && !taker.topics().isEmpty()) {
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
    KafkaConsumer<?, ?> polling = current;
    if (polling != null) {
      polling.wakeup();
    }
    if (thread.isAlive()) { // A service that handles no event never started it.
      thread.join(ORDERLY_STOP);
    }
  }

  private void run() {
    while (running) {
      try {
        kafka.createTopics();
        consume();
      } catch (Throwable fault) {
        // Errors too: without this thread events would pile up unread, and nobody would notice.
        if (running) {
          LOG.warnf("Consuming events is interrupted, trying again: %s", fault);
          pause(FIRST_BACK_OFF);
        }
      }
    }
  }

  private void consume() {
    try (KafkaConsumer<String, String> consumer = kafka.consumer()) {
      current = consumer;
      consumer.subscribe(taker.topics());
      while (running) {
        ConsumerRecords<String, String> records = consumer.poll(POLL);
        if (!records.isEmpty()) {
          deliverUntilDone(consumer, envelopes(records));
          CrashPoint.reach("inbox.effects.committed");
          consumer.commitSync();
        }
      }
    }
  }

  private List<EventEnvelope> envelopes(ConsumerRecords<String, String> records) {
    List<EventEnvelope> events = new ArrayList<>(records.count());
    for (ConsumerRecord<String, String> received : records) {
      try {
        EventEnvelope event = CloudEventRecords.fromRecord(received);
        if (taker.isHandled(event)) {
          events.add(event);
        }
      } catch (IllegalArgumentException notOurs) {
        // Nothing of ours writes such a record, and without an id nothing can be done about it.
        LOG.errorf(
            "Skipped %s-%d at %d, which is no event: %s",
            received.topic(), received.partition(), received.offset(), notOurs.getMessage());
      }
    }
    return events;
  }

  private void deliverUntilDone(KafkaConsumer<?, ?> consumer, List<EventEnvelope> events) {
    Duration backOff = FIRST_BACK_OFF;
    boolean done = delivered(events);
    while (running && !done) {
      LOG.warnf("%d events wait %s for what is broken", events.size(), backOff);
      waitPaused(consumer, backOff);
      backOff = min(backOff.multipliedBy(2), LONGEST_BACK_OFF);
      // Singly: what is broken may be that all of them take longer than a transaction may.
      done = deliveredSingly(events);
    }
    if (!running) {
      throw new IllegalStateException("stopped before the events took effect");
    }
  }

  /** Whether nothing is left to do; false when the same must be tried again later. */
  private boolean delivered(List<EventEnvelope> events) {
    try {
      dispatcher.deliver(events);
      return true;
    } catch (Exception fault) {
      if (PassingFaults.mayPass(fault)) {
        LOG.warn("Events cannot take effect now", fault);
        return false;
      }
      return events.size() > 1 ? deliveredSingly(events) : isSetAside(events.getFirst(), fault);
    }
  }

  /** One of the batch is bad: the others must not suffer for it. */
  private boolean deliveredSingly(List<EventEnvelope> events) {
    return events.stream().allMatch(event -> delivered(List.of(event)));
  }

  private boolean isSetAside(EventEnvelope event, Exception fault) {
    try {
      dispatcher.setAside(event, fault);
      return true;
    } catch (RuntimeException alsoFailed) {
      LOG.warn("An event cannot be set aside now", alsoFailed);
      return false;
    }
  }

  /** Keeps polling, so that the group does not think this member dead; paused, so nothing comes. */
  private void waitPaused(KafkaConsumer<?, ?> consumer, Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    while (running && System.nanoTime() < end) {
      PausedPoll.once(consumer, min(duration, POLL));
    }
    consumer.resume(consumer.assignment());
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
