package com.easyecom.kit.access;

import com.easyecom.events.EventCatalogue;
import com.easyecom.events.Topic;
import com.easyecom.events.auth.AccessChanged;
import com.easyecom.internalapi.auth.AccessAnswer.UserAccess;
import com.easyecom.kit.background.Background;
import com.easyecom.kit.events.CloudEventRecords;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.KafkaConnection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the compacted topic of access from its beginning, in every instance: the list is memory,
 * and each has its own. Nothing is set aside here; what cannot be read, {@link PollAccess} finds.
 */
@Singleton
class ReadAccessEvents {

  private static final Logger LOG = Logger.getLogger(ReadAccessEvents.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(5);

  private final AccessList list;
  private final KafkaConnection kafka;
  private final ObjectMapper mapper;
  private final Thread thread = new Thread(this::run, "access-events");
  private volatile boolean running;
  private volatile @Nullable KafkaConsumer<?, ?> current;

  ReadAccessEvents(AccessList list, KafkaConnection kafka, ObjectMapper mapper) {
    this.list = list;
    this.kafka = kafka;
    this.mapper = mapper;
  }

  void start(@Observes StartupEvent event, Background background) {
    if (!background.isOn()) {
      return;
    }
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
    LockSupport.unpark(thread);
    if (thread.isAlive()) {
      thread.join(ORDERLY_STOP);
    }
  }

  private void run() {
    while (running) {
      try {
        kafka.createTopics();
        read();
      } catch (WakeupException stopped) {
        return;
      } catch (Throwable fault) {
        if (running) {
          LOG.warnf("Reading who may do what is interrupted, trying again: %s", fault);
          LockSupport.parkNanos(PAUSE.toNanos());
        }
      }
    }
  }

  private void read() {
    try (KafkaConsumer<String, String> consumer = kafka.reader("access")) {
      current = consumer;
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.AUTH_ACCESS.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (running) {
        consumer.poll(POLL).forEach(this::take);
      }
    }
  }

  private void take(ConsumerRecord<String, String> received) {
    try {
      EventEnvelope event = CloudEventRecords.fromRecord(received);
      if (event.type().equals(EventCatalogue.typeOf(AccessChanged.class))) {
        AccessChanged told = mapper.readValue(event.data(), AccessChanged.class);
        list.take(
            new UserAccess(
                told.userId(),
                told.roles(),
                told.isActive(),
                told.revision(),
                told.tokensFromRevision(),
                told.keptSessionId()));
        list.heard(event.occurredAt());
      }
    } catch (IllegalArgumentException | JsonProcessingException notOurs) {
      LOG.errorf(
          "Skipped %s-%d at %d: %s",
          received.topic(), received.partition(), received.offset(), notOurs.getMessage());
    }
  }
}
