package com.easyecom.auth.audit.messaging;

import com.easyecom.auth.audit.application.ToldHeads;
import com.easyecom.auth.audit.domain.TrailHash;
import com.easyecom.auth.audit.domain.TrailHead;
import com.easyecom.events.Topic;
import com.easyecom.events.auth.AuditTrailExtended;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.events.KafkaConnection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the end of the topic in which auth-service tells where its audit trail ends. */
@Singleton
class ToldHeadsInKafka implements ToldHeads {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** More than one, since marks of transactions have places of their own. */
  private static final int LAST_PLACES = 20;

  private final KafkaConnection kafka;
  private final ObjectMapper mapper;

  ToldHeadsInKafka(KafkaConnection kafka, ObjectMapper mapper) {
    this.kafka = kafka;
    this.mapper = mapper;
  }

  @Override
  public Optional<TrailHead> last() {
    try (KafkaConsumer<String, String> consumer = kafka.reader("audit-trail")) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(Topic.AUTH_AUDIT_TRAIL.topicName(), PATIENCE).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, PATIENCE);
      consumer.assign(partitions);
      ends.forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - LAST_PLACES)));
      return read(consumer, ends).max(Comparator.comparingLong(TrailHead::length));
    } catch (KafkaException away) {
      throw new Refusal(
          CommonError.SERVICE_UNAVAILABLE, "What others were told cannot be read from Kafka now.");
    }
  }

  private Stream<TrailHead> read(
      KafkaConsumer<String, String> consumer, Map<TopicPartition, Long> ends) {
    Stream<TrailHead> told = Stream.empty();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(each -> consumer.position(each.getKey(), PATIENCE) < each.getValue())) {
      if (System.nanoTime() > end) {
        throw new KafkaException("the topic's end is not reached");
      }
      var records = consumer.poll(Duration.ofMillis(200));
      told =
          Stream.concat(
              told,
              StreamSupport.stream(records.spliterator(), false)
                  .map(received -> head(received.value())));
    }
    return told;
  }

  private TrailHead head(String data) {
    try {
      AuditTrailExtended told = mapper.readValue(data, AuditTrailExtended.class);
      return new TrailHead(told.length(), new TrailHash(HexFormat.of().parseHex(told.head())));
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("the trail's topic holds something else", notOurs);
    }
  }
}
