package com.easyecom.kit.chain;

import com.easyecom.events.ChainExtended;
import com.easyecom.events.EventCatalogue;
import com.easyecom.kernel.chain.ChainHash;
import com.easyecom.kernel.chain.ChainHead;
import com.easyecom.kernel.error.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * All that others were told of a chain up to a moment, in that order, read a few hundred at a time.
 * For one thread at a time.
 */
public final class ToldHeads implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration WAIT = Duration.ofMillis(200);

  private final KafkaConsumer<String, String> consumer;
  private final ObjectMapper mapper;
  private final Class<? extends ChainExtended> event;
  private final Map<TopicPartition, Long> ends;

  ToldHeads(
      KafkaConsumer<String, String> consumer,
      ObjectMapper mapper,
      Class<? extends ChainExtended> event) {
    this.consumer = consumer;
    this.mapper = mapper;
    this.event = event;
    try {
      String topic = EventCatalogue.topicOf(event).topicName();
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, PATIENCE).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      ends = consumer.endOffsets(partitions, PATIENCE);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
    } catch (RuntimeException fault) {
      consumer.close();
      throw fault;
    }
  }

  /**
   * What was told, compared with what is kept.
   *
   * @param last the longest that was told; null when nothing was
   * @param fault the first that is not as told; null for none
   */
  public record Comparison(@Nullable ChainHead last, @Nullable Fault fault) {}

  /** What is wrong, and at which record, from 1. */
  public record Fault(long position, String reason) {}

  /**
   * Compares each told head with the chain.
   *
   * @param length of the chain, looked at after this was opened
   * @param kept the hashes of the records at these positions
   * @throws Refusal {@code service_unavailable} when the topic cannot be read
   */
  public Comparison compare(long length, Function<Set<Long>, Map<Long, ChainHash>> kept) {
    try {
      @Nullable ChainHead last = null;
      @Nullable Fault fault = null;
      while (!isAtEnd()) {
        List<ChainHead> told = next();
        for (ChainHead head : told) {
          last = last == null || head.length() >= last.length() ? head : last;
        }
        if (fault == null) {
          fault = firstFault(told, length, kept);
        }
      }
      return new Comparison(last, fault);
    } catch (KafkaException away) {
      throw ChainTopics.unreadable();
    }
  }

  private static @Nullable Fault firstFault(
      List<ChainHead> told, long length, Function<Set<Long>, Map<Long, ChainHash>> kept) {
    Set<Long> positions = new TreeSet<>();
    told.stream().map(ChainHead::length).filter(each -> each > 0).forEach(positions::add);
    Map<Long, ChainHash> hashes = positions.isEmpty() ? Map.of() : kept.apply(positions);
    for (ChainHead head : told) {
      if (head.length() > length) {
        return new Fault(
            length + 1,
            "It is cut off here: others were told of %d records.".formatted(head.length()));
      }
      if (head.length() > 0 && !head.hash().equals(hashes.get(head.length()))) {
        return new Fault(
            head.length(), "Others were told another hash: what is up to here was rewritten.");
      }
    }
    return null;
  }

  private boolean isAtEnd() {
    return ends.entrySet().stream()
        .allMatch(each -> consumer.position(each.getKey(), PATIENCE) >= each.getValue());
  }

  /** Some of what comes next, at least one unless only marks of transactions are left. */
  private List<ChainHead> next() {
    List<ChainHead> told = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (told.isEmpty() && !isAtEnd()) {
      if (System.nanoTime() > end) {
        throw new KafkaException("the topic's end is not reached");
      }
      for (ConsumerRecord<String, String> each : consumer.poll(WAIT)) {
        told.add(head(each.value()));
      }
    }
    return told;
  }

  private ChainHead head(String data) {
    try {
      ChainExtended told = mapper.readValue(data, event);
      return new ChainHead(told.length(), ChainHash.ofHex(told.head()));
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("the chain's topic holds something else", notOurs);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
