package com.easyecom.accounting.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventCatalogue;
import com.easyecom.kernel.id.TimeOrderedUuid;
import com.easyecom.kit.events.CloudEventRecords;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.KafkaConnection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Sends events as the other services do, over real Kafka, and waits until they are taken. */
@Singleton
public class EventStream {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaProducer<String, String> producer;
  private final ObjectMapper mapper;
  private final Jdbi jdbi;
  private final List<UUID> sent = Collections.synchronizedList(new ArrayList<>());

  EventStream(
      KafkaConnection kafka,
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
      ObjectMapper mapper,
      Jdbi jdbi)
      throws Exception {
    kafka.createTopics();
    this.producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
            new StringSerializer(),
            new StringSerializer());
    this.mapper = mapper;
    this.jdbi = jdbi;
  }

  @PreDestroy
  void close() {
    producer.close();
  }

  /** Sends an event and keeps it, so that it can be sent again. */
  public EventEnvelope send(DomainEvent event) {
    return send(event, null);
  }

  /**
   * @param sequence its place in its publisher's outbox
   */
  public EventEnvelope send(DomainEvent event, @Nullable Long sequence) {
    EventEnvelope envelope = envelope(event, sequence);
    sendAgain(envelope);
    return envelope;
  }

  /** An event as it is sent, which nobody has sent yet. */
  public EventEnvelope envelope(DomainEvent event, @Nullable Long sequence) {
    return new EventEnvelope(
        TimeOrderedUuid.next(),
        EventCatalogue.typeOf(event.getClass()),
        EventCatalogue.topicOf(event.getClass()).topicName(),
        event.aggregateId(),
        event.aggregateVersion(),
        Instant.parse("2026-02-01T00:00:00Z"),
        "test",
        null,
        json(event),
        sequence);
  }

  public void sendAgain(EventEnvelope envelope) {
    sent.add(envelope.id());
    producer.send(CloudEventRecords.toRecord(envelope, "/test"));
  }

  /** Waits until everything that was sent took effect or was set aside. */
  public void awaitTaken() {
    awaitWaiting(0);
  }

  /**
   * Waits until no more than so many that were sent have neither taken effect nor been set aside.
   */
  public void awaitWaiting(int atMost) {
    producer.flush();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (countWaiting() > atMost) {
      assertTrue(System.nanoTime() < end, countWaiting() + " events are not taken");
      pause();
    }
  }

  private int countWaiting() {
    Set<UUID> taken =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT id FROM unnest(:ids) sent (id)
                        WHERE EXISTS (SELECT FROM inbox WHERE event_id = sent.id)
                           OR EXISTS (SELECT FROM dead_letter WHERE event_id = sent.id)
                        """)
                    .bindArray("ids", UUID.class, sent.toArray())
                    .mapTo(UUID.class)
                    .set());
    sent.removeAll(taken);
    return sent.size();
  }

  private String json(DomainEvent event) {
    try {
      return mapper.writeValueAsString(event);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
