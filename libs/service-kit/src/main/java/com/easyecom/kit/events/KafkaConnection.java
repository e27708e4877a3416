package com.easyecom.kit.events;

import com.easyecom.events.Topic;
import com.easyecom.kit.background.Background;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Kafka clients with the settings that the guarantees of outbox and inbox rest on. */
@Singleton
public class KafkaConnection {

  private static final int PRODUCER_BUFFER_BYTES = 8 << 20;

  /** How long a transaction that nobody ends keeps consumers from what comes after it. */
  private static final int TRANSACTION_TIMEOUT_MILLIS = 30_000;

  /**
   * How long the events of a killed consumer wait before another takes them, itself when it is back
   * among them: Kafka's 45 s would keep the books back for as long. Well above a pause of a JVM.
   */
  private static final int SESSION_TIMEOUT_MILLIS = 10_000;

  private final String servers;
  private final String service;
  private final int partitions;
  private final short replicas;
  private final int eventsPerPoll;
  private final Background background;

  KafkaConnection(
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "easyecom.kafka.partitions") int partitions,
      @ConfigProperty(name = "easyecom.kafka.replicas") short replicas,
      @ConfigProperty(name = "easyecom.inbox.events-per-poll") int eventsPerPoll,
      Background background) {
    this.servers = servers;
    this.service = service;
    this.partitions = partitions;
    this.replicas = replicas;
    this.eventsPerPoll = eventsPerPoll;
    this.background = background;
  }

  /**
   * A producer for the one who publishes for this service. It keeps the order of each key and never
   * gives up by itself on a record, since sending the next would turn their order round; its
   * transactions end by themselves when it is silent, and shut out those of an earlier one.
   */
  public KafkaProducer<String, String> outboxProducer() {
    background.require("publishes nothing");
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            ProducerConfig.CLIENT_ID_CONFIG,
            service + "-outbox",
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            service + "-outbox",
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            TRANSACTION_TIMEOUT_MILLIS,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            10_000,
            ProducerConfig.BUFFER_MEMORY_CONFIG,
            PRODUCER_BUFFER_BYTES,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4"),
        new StringSerializer(),
        new StringSerializer());
  }

  /**
   * A consumer that starts at the beginning of time, sees only what was sent whole, and commits
   * only what took effect.
   */
  public KafkaConsumer<String, String> consumer() {
    background.require("takes no events from others");
    Map<String, Object> settings = reading(service);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
    settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
    return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
  }

  /**
   * A consumer of no group, for one who reads partitions by their numbers and keeps no place.
   *
   * @param purpose names it in Kafka's logs
   */
  public KafkaConsumer<String, String> reader(String purpose) {
    return new KafkaConsumer<>(
        reading(service + "-" + purpose), new StringDeserializer(), new StringDeserializer());
  }

  /**
   * How far this service has taken the events of each partition: what stands before took effect or
   * was set aside. Joins nothing, and takes nothing from those who read.
   */
  public Map<TopicPartition, Long> taken(Collection<TopicPartition> partitions) {
    Map<String, Object> settings = reading(service + "-taken");
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, service);
    try (var reader =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      Map<TopicPartition, Long> taken = new HashMap<>();
      reader
          .committed(Set.copyOf(partitions))
          .forEach((partition, place) -> taken.put(partition, place == null ? 0 : place.offset()));
      return taken;
    }
  }

  private Map<String, Object> reading(String clientId) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(ConsumerConfig.CLIENT_ID_CONFIG, clientId);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, eventsPerPoll);
    return settings;
  }

  /**
   * Creates the topics that are missing, kept without limit. Whoever comes first creates all.
   *
   * @throws ExecutionException when Kafka refuses or does not answer
   */
  public void createTopics() throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
            servers,
            AdminClientConfig.CLIENT_ID_CONFIG,
            service + "-topics");
    try (Admin admin = Admin.create(settings)) {
      for (var creation : admin.createTopics(topics()).values().values()) {
        try {
          creation.get();
        } catch (ExecutionException refused) {
          if (!(refused.getCause() instanceof TopicExistsException)) {
            throw refused;
          }
        }
      }
    }
  }

  private List<NewTopic> topics() {
    return Stream.of(Topic.values())
        .map(
            topic ->
                new NewTopic(topic.topicName(), Optional.of(partitions), Optional.of(replicas))
                    .configs(kept(topic)))
        .toList();
  }

  private static Map<String, String> kept(Topic topic) {
    return Map.of(
        TopicConfig.RETENTION_MS_CONFIG,
        "-1",
        TopicConfig.RETENTION_BYTES_CONFIG,
        "-1",
        TopicConfig.CLEANUP_POLICY_CONFIG,
        topic.isCompacted()
            ? TopicConfig.CLEANUP_POLICY_COMPACT
            : TopicConfig.CLEANUP_POLICY_DELETE);
  }
}
