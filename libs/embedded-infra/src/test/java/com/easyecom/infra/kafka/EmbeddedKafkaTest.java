package com.easyecom.infra.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.infra.process.FreePorts;
import com.easyecom.infra.process.ProcessSettings;
import com.easyecom.infra.process.RunningProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {
  private static final Duration START_LIMIT = Duration.ofSeconds(120);

  @Test
  void aRecordThatWasSentIsReceivedByAGroup() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.startForTests();
    createTopic(kafka, "greetings");
    send(kafka, "greetings", "hello");
    assertEquals("hello", receive(kafka, "greetings"));
  }

  @Test
  void aTopicIsNotCreatedByAskingForIt() throws Exception {
    EmbeddedKafka kafka = EmbeddedKafka.startForTests();
    try (Admin admin = admin(kafka)) {
      ExecutionException refused =
          assertThrows(
              ExecutionException.class,
              () -> admin.describeTopics(List.of("never-made")).allTopicNames().get());
      assertEquals(UnknownTopicOrPartitionException.class, refused.getCause().getClass());
    }
  }

  @Test
  @Tag("full")
  void topicsAndRecordsSurviveSigkillAndANewPort(@TempDir Path folder) throws Exception {
    EmbeddedKafka before = durable(folder);
    RunningProcess first = RunningProcess.start(before).awaitReady(START_LIMIT);
    createTopic(before, "kept");
    send(before, "kept", "still here");
    first.kill();

    EmbeddedKafka after = durable(folder);
    RunningProcess second = RunningProcess.start(after).awaitReady(START_LIMIT);
    assertEquals("still here", receive(after, "kept"));
    second.close();
    assertFalse(second.isAlive());
  }

  private static EmbeddedKafka durable(Path folder) {
    ProcessSettings settings =
        new ProcessSettings(folder.resolve("data"), FreePorts.next(), folder.resolve("log"), true);
    return new EmbeddedKafka(settings, FreePorts.next(), List.of("-Xmx192m", "-XX:+UseSerialGC"));
  }

  private static Admin admin(EmbeddedKafka kafka) {
    return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
  }

  private static void createTopic(EmbeddedKafka kafka, String name) throws Exception {
    try (Admin admin = admin(kafka)) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
    }
  }

  private static void send(EmbeddedKafka kafka, String topic, String value) throws Exception {
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, "key", value)).get();
    }
  }

  private static String receive(EmbeddedKafka kafka, String topic) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "group.id",
            "readers-of-" + topic,
            "auto.offset.reset",
            "earliest");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(topic));
      long deadline = System.nanoTime() + START_LIMIT.toNanos();
      while (System.nanoTime() < deadline) {
        for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
          return found.value();
        }
      }
      throw new AssertionError("nothing received from " + topic);
    }
  }
}
