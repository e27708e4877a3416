package com.easyecom.acceptance.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A record that looks like an event of ours, and was never told by anybody. */
record ForgedEvent(ProducerRecord<String, String> event) {

  static final String STOCK = "easyecom.catalog.stock";

  /** A movement of that product's stock with whatever data. */
  static ForgedEvent ofStock(long product, String data) {
    ProducerRecord<String, String> event =
        new ProducerRecord<>(STOCK, Long.toString(product), data);
    Map<String, String> attributes =
        Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_source",
            Topics.FORGED,
            "ce_type",
            "com.easyecom.catalog.StockAdjusted.v1",
            "ce_subject",
            Long.toString(product),
            "ce_time",
            Instant.now().toString(),
            "ce_aggregateversion",
            "2");
    attributes.forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
    return new ForgedEvent(event);
  }

  /** Returns when Kafka has it. */
  void sendTo(String bootstrapServers) {
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(event).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
