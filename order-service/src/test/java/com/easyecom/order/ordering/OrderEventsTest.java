package com.easyecom.order.ordering;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.testkit.service.WithEmbedded;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What other services read of orders in Kafka. */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class OrderEventsTest extends OrderingTest {

  private static final String TOPIC = "easyecom.order.order";

  @Inject ObjectMapper json;

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String servers;

  @Test
  void anOrdersEventsArriveInTheOrderOfItsVersions() throws Exception {
    long product = catalog.product("3.33", "3", "10.00");
    long id = placed(order(product, 3, "\"tax_amount\": 1", "\"discount_amount\": \"0.99\""));
    long item = show(id).extract().jsonPath().getLong("items[0].id");
    for (int i = 0; i < 3; i++) {
      fulfil(id, "{\"items\": [{\"order_item_id\": " + item + ", \"quantity\": 1}]}")
          .statusCode(201);
    }
    List<ConsumerRecord<String, String>> records = read(id, 4);
    assertEquals(
        List.of(
            "com.easyecom.order.OrderPlaced.v1",
            "com.easyecom.order.OrderFulfilled.v1",
            "com.easyecom.order.OrderFulfilled.v1",
            "com.easyecom.order.OrderFulfilled.v1"),
        records.stream().map(record -> header(record, "ce_type")).toList());
    assertEquals(
        List.of("1", "2", "3", "4"),
        records.stream().map(record -> header(record, "ce_aggregateversion")).toList());
    assertTrue(records.stream().allMatch(r -> header(r, "ce_source").equals("/order-service")));
    assertEquals(1, records.stream().map(ConsumerRecord::partition).distinct().count());

    JsonNode placed = json.readTree(records.getFirst().value());
    assertEquals("9.99", placed.get("subtotal").asText());
    assertEquals("10.00", placed.get("total_amount").asText());
    assertEquals("3.33", placed.get("lines").get(0).get("unit_price").asText());

    List<JsonNode> parts = new ArrayList<>();
    for (ConsumerRecord<String, String> record : records.subList(1, 4)) {
      parts.add(json.readTree(record.value()));
    }
    assertEquals(List.of("3.33", "3.33", "3.33"), texts(parts, "subtotal"));
    assertEquals(List.of("0.33", "0.33", "0.33"), texts(parts, "discount_amount"));
    assertEquals(List.of("0.33", "0.34", "0.33"), texts(parts, "tax_amount"));
    assertEquals(List.of("false", "false", "true"), texts(parts, "complete"));
    List<String> costs =
        parts.stream().map(part -> part.get("lines").get(0).get("cost").asText()).toList();
    assertEquals(List.of("3.33", "3.34", "3.33"), costs);
  }

  private static List<String> texts(List<JsonNode> nodes, String field) {
    return nodes.stream().map(node -> node.get(field).asText()).toList();
  }

  private List<ConsumerRecord<String, String>> read(long orderId, int count) {
    List<ConsumerRecord<String, String>> found = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer())) {
      await(() -> !consumer.partitionsFor(TOPIC).isEmpty());
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(info -> new TopicPartition(TOPIC, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await(
          () -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(
                    record -> {
                      if (record.key().equals(Long.toString(orderId))) {
                        found.add(record);
                      }
                    });
            return found.size() >= count;
          });
    }
    return found;
  }

  private static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
