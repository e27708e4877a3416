package com.easyecom.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.events.EventCatalogue;
import com.easyecom.events.Topic;
import com.easyecom.events.catalog.ProductArchived;
import com.easyecom.kernel.id.TimeOrderedUuid;
import com.easyecom.kit.events.CloudEventRecords;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Records that no release of ours writes must not stop the others. */
@QuarkusTest
@WithEmbedded(schema = "sample")
class PoisonTest {

  private static final String TOPIC = Topic.CATALOG_PRODUCT.topicName();

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Inject EventsTest.Listener listener;
  @Inject Jdbi jdbi;

  @Test
  void dataThatCannotBeReadIsSetAside() {
    send(record(2001, "{\"product_id\": "), record(2001, "{\"product_id\": {}}"), good(2002));
    EventsTest.await(() -> !listener.versionsOf(2002).isEmpty());
    EventsTest.await(() -> setAside(2001) == 2);
  }

  @Test
  void recordsThatAreNoEventsArePassedOver() {
    ProducerRecord<String, String> headless = new ProducerRecord<>(TOPIC, "2003", "{}");
    ProducerRecord<String, String> nullHeader = record(2003, "{}");
    nullHeader.headers().remove("ce_time").add("ce_time", null);
    ProducerRecord<String, String> noVersion = record(2003, "{}");
    noVersion
        .headers()
        .remove("ce_aggregateversion")
        .add("ce_aggregateversion", "x".getBytes(UTF_8));
    send(headless, nullHeader, noVersion, record(2003, null), record(2003, "\u0000"), good(2004));
    EventsTest.await(() -> !listener.versionsOf(2004).isEmpty());
    assertEquals(0, setAside(2003));
  }

  private long setAside(long productId) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT count(*) FROM dead_letter WHERE aggregate_id = :id")
                .bind("id", Long.toString(productId))
                .mapTo(Long.class)
                .one());
  }

  @SafeVarargs
  private void send(ProducerRecord<String, String>... records) {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
            new StringSerializer(),
            new StringSerializer())) {
      List.of(records).forEach(producer::send);
    }
  }

  private static ProducerRecord<String, String> good(long productId) {
    return record(
        productId,
        "{\"product_id\": %d, \"version\": 1, \"sku\": \"x\", \"occurred_at\": \"2026-02-20T10:00:00Z\"}"
            .formatted(productId));
  }

  private static ProducerRecord<String, String> record(long productId, String data) {
    return CloudEventRecords.toRecord(
        new EventEnvelope(
            TimeOrderedUuid.next(),
            EventCatalogue.typeOf(ProductArchived.class),
            TOPIC,
            Long.toString(productId),
            1,
            Instant.parse("2026-02-20T10:00:00Z"),
            null,
            null,
            data,
            null),
        "/test");
  }
}
