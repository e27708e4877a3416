package com.easyecom.kit.outbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.events.Topic;
import com.easyecom.infra.kafka.EmbeddedKafka;
import com.easyecom.kernel.id.TimeOrderedUuid;
import com.easyecom.kit.EventsTest;
import com.easyecom.kit.KitSchema;
import com.easyecom.kit.crash.OtherJvm;
import com.easyecom.kit.events.CloudEventRecords;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.KafkaConnections;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two relays of one service, each a process. The leader is stopped, by SIGSTOP, between reading a
 * batch and sending it; PostgreSQL ends its silent session; the other one leads and publishes; then
 * the first goes on with what it had read.
 */
@Timeout(300)
class ReplacedLeaderTest {

  private static final String SERVICE = "relayed-service";
  private static final String TOPIC = Topic.CATALOG_STOCK.topicName();
  private static final List<String> AGGREGATES = List.of("a", "b", "c");

  @TempDir Path crashPoints;

  private final KitSchema schema = KitSchema.create("relayed");
  private final String kafka = EmbeddedKafka.startForTests().bootstrapServers();
  private final OutboxTable outbox = new OutboxTable(schema.jdbi());

  @Test
  void aLeaderThatGoesOnAfterItWasReplacedSendsNothingOutOfOrder() throws Exception {
    schema.migrate("latest", 1);
    append(1, 20);
    Path armed = Files.createDirectory(crashPoints.resolve(SERVICE)).resolve("outbox.batch.read");
    Files.writeString(armed, "STOP");
    try (OtherJvm first = relay(crashPoints)) {
      EventsTest.await(first::isStopped);
      append(21, 40);
      try (OtherJvm second = relay(null)) {
        EventsTest.await(() -> outbox.countUnpublished() == 0);
        append(41, 60);
        EventsTest.await(() -> outbox.countUnpublished() == 0);
        first.goOn();
        EventsTest.await(this::isStandingBy);
        append(61, 80);
        EventsTest.await(() -> outbox.countUnpublished() == 0);
      }
      // The first one leads again, so it is through with what it was about to do.
      append(81, 100);
      EventsTest.await(() -> outbox.countUnpublished() == 0);
    }
    List<Long> all = LongStream.rangeClosed(1, 100).boxed().toList();
    assertEquals(Map.of("a", all, "b", all, "c", all), published());
  }

  private OtherJvm relay(Path points) throws Exception {
    return OtherJvm.start(
        LoneRelay.class, SERVICE, points, schema.url(), schema.schema().appRole(), kafka, SERVICE);
  }

  /** Whether both relays have a session: the one that was replaced has found out, and stands by. */
  private boolean isStandingBy() {
    return schema
        .jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        SELECT count(*) = 2 FROM pg_stat_activity
                        WHERE usename = current_user AND query LIKE '%outbox%'
                          AND pid <> pg_backend_pid()
                        """)
                    .mapTo(Boolean.class)
                    .one());
  }

  private void append(long fromVersion, long toVersion) {
    List<EventEnvelope> events = new ArrayList<>();
    for (long version = fromVersion; version <= toVersion; version++) {
      for (String aggregate : AGGREGATES) {
        events.add(
            new EventEnvelope(
                TimeOrderedUuid.next(),
                "com.easyecom.test.Happened.v1",
                TOPIC,
                aggregate,
                version,
                Instant.parse("2026-02-20T10:00:00Z"),
                null,
                null,
                "{}",
                null));
      }
    }
    outbox.append(events);
  }

  /** What consumers get to see: the versions of each aggregate, in the topic's order. */
  private Map<String, List<Long>> published() {
    try (KafkaConsumer<String, String> consumer = KafkaConnections.of(kafka, SERVICE).consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> read = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(Duration.ofMillis(200)).forEach(read::add);
      }
      return read.stream()
          .map(CloudEventRecords::fromRecord)
          .filter(event -> event.type().startsWith("com.easyecom.test."))
          .collect(
              groupingBy(
                  EventEnvelope::aggregateId, mapping(EventEnvelope::aggregateVersion, toList())));
    }
  }
}
