package com.easyecom.accounting.testing;

import com.easyecom.events.EventCatalogue;
import com.easyecom.events.Topic;
import com.easyecom.events.accounting.JournalExtended;
import com.easyecom.kit.events.KafkaConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/** What the service told others of its journal's chain. */
@Singleton
public class PublishedChain {

  private final KafkaConnection kafka;
  private final String servers;
  private final Jdbi jdbi;

  PublishedChain(
      KafkaConnection kafka,
      @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
      Jdbi jdbi) {
    this.kafka = kafka;
    this.servers = servers;
    this.jdbi = jdbi;
  }

  /** Makes the world forget the journals of other tests; none is told of meanwhile. */
  public void forget() throws Exception {
    kafka.createTopics();
    awaitSent();
    try (KafkaConsumer<String, String> reader = kafka.reader("test");
        Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers))) {
      List<TopicPartition> partitions =
          reader.partitionsFor(Topic.ACCOUNTING_JOURNAL.topicName()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
      admin
          .deleteRecords(
              partitions.stream()
                  .collect(
                      Collectors.toMap(
                          Function.identity(),
                          each -> RecordsToDelete.beforeOffset(ends.get(each)))))
          .all()
          .get();
    }
  }

  /** Waits until others were told of the journal as it is. */
  public void awaitTold() {
    Waiting.until(
        () ->
            count("SELECT count(*) FROM journal_told JOIN journal_head USING (length)") == 1
                && countUnsent() == 0,
        "others are told of the journal");
  }

  private void awaitSent() {
    Waiting.until(() -> countUnsent() == 0, "others are told what they were to be");
  }

  private long countUnsent() {
    return count(
        "SELECT count(*) FROM outbox WHERE published_at IS NULL AND type = '%s'"
            .formatted(EventCatalogue.typeOf(JournalExtended.class)));
  }

  private long count(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }
}
