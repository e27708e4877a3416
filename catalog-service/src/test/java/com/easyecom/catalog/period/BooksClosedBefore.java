package com.easyecom.catalog.period;

import com.easyecom.events.Topic;
import com.easyecom.infra.kafka.EmbeddedKafka;
import com.easyecom.kit.events.CloudEventRecords;
import com.easyecom.kit.events.EventEnvelope;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * A shop in Auckland that closed a month before catalog-service listened to such news: they lie in
 * their topic, and the service has taken events of another one.
 */
@QuarkusTestResource(value = BooksClosedBefore.News.class, restrictToAnnotatedClass = true)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface BooksClosedBefore {

  /** The month, which no other test closes. */
  String MONTH = "2009-03";

  /** Lays them there, before the service starts. */
  class News implements QuarkusTestResourceLifecycleManager {

    private static final String SERVICE = "catalog-service";
    private static final String DATA =
        """
        {"period": "%1$s", "version": 1, "first_day": "%1$s-01", "last_day": "%1$s-31",
         "actor": "ada", "occurred_at": "2009-04-02T08:00:00Z"}"""
            .formatted(MONTH);

    @Override
    public Map<String, String> start() {
      Map<String, Object> servers =
          Map.of("bootstrap.servers", EmbeddedKafka.startForTests().bootstrapServers());
      try (Admin admin = Admin.create(servers);
          KafkaProducer<String, String> producer =
              new KafkaProducer<>(servers, new StringSerializer(), new StringSerializer())) {
        Set<TopicPartition> months = partitions(admin, Topic.ACCOUNTING_PERIOD);
        producer.send(CloudEventRecords.toRecord(closed(), "/accounting-service")).get();
        admin.alterConsumerGroupOffsets(SERVICE, taken(admin)).all().get();
        admin.deleteConsumerGroupOffsets(SERVICE, months).all().get();
      } catch (Exception e) {
        throw new IllegalStateException("the past cannot be arranged", e);
      }
      return Map.of("easyecom.shop.time-zone", "Pacific/Auckland");
    }

    private static Map<TopicPartition, OffsetAndMetadata> taken(Admin admin) throws Exception {
      return partitions(admin, Topic.ORDER_RETURN).stream()
          .collect(Collectors.toMap(one -> one, one -> new OffsetAndMetadata(0)));
    }

    private static Set<TopicPartition> partitions(Admin admin, Topic topic) throws Exception {
      String name = topic.topicName();
      if (!admin.listTopics().names().get().contains(name)) {
        admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
      }
      return admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
          .flatMap(described -> described.partitions().stream())
          .map(partition -> new TopicPartition(name, partition.partition()))
          .collect(Collectors.toSet());
    }

    private static EventEnvelope closed() {
      return new EventEnvelope(
          UUID.randomUUID(),
          "com.easyecom.accounting.PeriodClosed.v1",
          Topic.ACCOUNTING_PERIOD.topicName(),
          MONTH,
          1,
          Instant.parse("2009-04-02T08:00:00Z"),
          "test",
          null,
          DATA,
          1L);
    }

    @Override
    public void stop() {
      // What is told stays told.
    }
  }
}
