package com.easyecom.acceptance.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Everything that was ever published, as a consumer sees it that starts at the beginning and knows
 * events by their ids.
 */
final class Topics {

  /** The source of records that a test made up. */
  static final String FORGED = "/chaos";

  private static final Duration POLL = Duration.ofMillis(200);

  private final Set<String> eventIds = new HashSet<>();
  private final Map<String, Long> versions = new HashMap<>();
  private final List<String> outOfOrder = new ArrayList<>();

  private Topics() {}

  /** Reads all topics of the shop up to their present ends. */
  static Topics read(String bootstrapServers) {
    Topics topics = new Topics();
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrapServers,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      Set<TopicPartition> partitions =
          consumer.listTopics().values().stream()
              .flatMap(List::stream)
              .filter(partition -> partition.topic().startsWith("easyecom."))
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .collect(toSet());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(end -> isBefore(consumer, end))) {
        consumer.poll(POLL).forEach(topics::take);
      }
    }
    return topics;
  }

  /** The ids of all events, each once. */
  Set<String> eventIds() {
    return eventIds;
  }

  /** Events whose aggregate had told a later one before. */
  List<String> outOfOrder() {
    return outOfOrder;
  }

  private static boolean isBefore(
      KafkaConsumer<?, ?> consumer, Map.Entry<TopicPartition, Long> end) {
    return consumer.position(end.getKey()) < end.getValue();
  }

  private void take(ConsumerRecord<String, String> event) {
    if (header(event, "ce_source").equals(FORGED) || !eventIds.add(header(event, "ce_id"))) {
      return;
    }
    String aggregate = event.topic() + "/" + event.key();
    long version = Long.parseLong(header(event, "ce_aggregateversion"));
    Long before = versions.put(aggregate, version);
    if (before != null && version <= before) {
      outOfOrder.add("%s: %d after %d".formatted(aggregate, version, before));
    }
  }

  private static String header(ConsumerRecord<?, ?> event, String name) {
    return new String(event.headers().lastHeader(name).value(), UTF_8);
  }
}
