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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** Sends events as the other services do, over real Kafka, and waits until they are taken. */
@Singleton
public class EventStream {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final KafkaProducer<String, String> producer;
  private final ObjectMapper mapper;
  private final Jdbi jdbi;
  private final List<UUID> sent = new ArrayList<>();

  EventStream(
      KafkaConnection kafka,
      ObjectMapper mapper,
      Jdbi jdbi,
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers)
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
    EventEnvelope envelope =
        new EventEnvelope(
            TimeOrderedUuid.next(),
            EventCatalogue.typeOf(event.getClass()),
            EventCatalogue.topicOf(event.getClass()).topicName(),
            event.aggregateId(),
            event.aggregateVersion(),
            Instant.parse("2026-02-01T00:00:00Z"),
            "test",
            null,
            json(event),
            null);
    sendAgain(envelope);
    return envelope;
  }

  public void sendAgain(EventEnvelope envelope) {
    sent.add(envelope.id());
    producer.send(CloudEventRecords.toRecord(envelope, "/test"));
  }

  /** Waits until everything that was sent took effect or was set aside. */
  public void awaitTaken() {
    producer.flush();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (countWaiting() > 0) {
      assertTrue(System.nanoTime() < end, countWaiting() + " events are not taken");
      pause();
    }
    sent.clear();
  }

  private long countWaiting() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT count(*) FROM unnest(:ids) sent (id)
                    WHERE NOT EXISTS (SELECT FROM inbox WHERE event_id = sent.id)
                      AND NOT EXISTS (SELECT FROM dead_letter WHERE event_id = sent.id)
                    """)
                .bindArray("ids", UUID.class, sent)
                .mapTo(Long.class)
                .one());
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
