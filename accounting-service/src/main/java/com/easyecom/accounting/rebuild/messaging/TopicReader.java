package com.easyecom.accounting.rebuild.messaging;

import static java.util.stream.Collectors.toMap;

import com.easyecom.accounting.rebuild.application.Place;
import com.easyecom.accounting.rebuild.application.PublishedEvents;
import com.easyecom.kit.events.CloudEventRecords;
import com.easyecom.kit.events.KafkaConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Reads partitions by their numbers: it is in no group, and keeps no place. */
@Singleton
class TopicReader implements PublishedEvents {

  private static final Logger LOG = Logger.getLogger(TopicReader.class);
  private static final String PURPOSE = "rebuild";
  private static final Duration POLL = Duration.ofMillis(500);

  private final KafkaConnection kafka;

  TopicReader(KafkaConnection kafka) {
    this.kafka = kafka;
  }

  @Override
  public Map<Place, Long> ends(Set<String> topics) {
    try (KafkaConsumer<String, String> reader = kafka.reader(PURPOSE)) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(topic -> reader.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      return reader.endOffsets(partitions).entrySet().stream()
          .collect(toMap(end -> place(end.getKey()), Map.Entry::getValue));
    }
  }

  @Override
  public Map<Place, Long> taken(Set<Place> places) {
    return kafka.taken(places.stream().map(TopicReader::partition).toList()).entrySet().stream()
        .collect(toMap(taken -> place(taken.getKey()), Map.Entry::getValue));
  }

  @Override
  public void read(Map<Place, Long> from, Map<Place, Long> to, Consumer<List<Published>> reading) {
    List<TopicPartition> open = new ArrayList<>();
    try (KafkaConsumer<String, String> reader = kafka.reader(PURPOSE)) {
      to.keySet().forEach(place -> open.add(partition(place)));
      reader.assign(open);
      open.forEach(each -> reader.seek(each, from.getOrDefault(place(each), 0L)));
      open.removeIf(each -> reader.position(each) >= end(to, each));
      while (!open.isEmpty()) {
        List<Published> read = new ArrayList<>();
        for (ConsumerRecord<String, String> received : reader.poll(POLL)) {
          Place place = new Place(received.topic(), received.partition());
          if (received.offset() < end(to, partition(place))) {
            add(read, place, received);
          }
        }
        if (!read.isEmpty()) {
          reading.accept(read);
        }
        if (open.removeIf(each -> reader.position(each) >= end(to, each))) {
          reader.assign(open);
        }
      }
    }
  }

  private static void add(
      List<Published> read, Place place, ConsumerRecord<String, String> received) {
    try {
      read.add(new Published(place, received.offset(), CloudEventRecords.fromRecord(received)));
    } catch (IllegalArgumentException notOurs) {
      // The service passes over it as well.
      LOG.warnf(
          "Skipped %s-%d at %d, which is no event: %s",
          place.topic(), place.partition(), received.offset(), notOurs.getMessage());
    }
  }

  private static long end(Map<Place, Long> to, TopicPartition partition) {
    return to.getOrDefault(place(partition), 0L);
  }

  private static Place place(TopicPartition partition) {
    return new Place(partition.topic(), partition.partition());
  }

  private static TopicPartition partition(Place place) {
    return new TopicPartition(place.topic(), place.partition());
  }
}
