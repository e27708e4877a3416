package com.easyecom.kit.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PausedPollTest {

  private static final TopicPartition HELD = new TopicPartition("t", 0);
  private static final TopicPartition NEW = new TopicPartition("t", 1);

  private final MockConsumer<String, String> consumer = new MockConsumer<>("earliest");

  @Test
  void whatAPartitionBringsThatArrivesMeanwhileIsReadAgain() {
    consumer.subscribe(List.of("t"));
    consumer.rebalance(List.of(HELD));
    consumer.updateBeginningOffsets(Map.of(HELD, 0L, NEW, 0L));
    consumer.schedulePollTask(
        () -> {
          consumer.rebalance(List.of(HELD, NEW));
          consumer.addRecord(new ConsumerRecord<>("t", 1, 0L, "k", "one"));
          consumer.addRecord(new ConsumerRecord<>("t", 1, 1L, "k", "two"));
        });

    PausedPoll.once(consumer, Duration.ZERO);

    assertEquals(0, consumer.position(NEW));
    PausedPoll.once(consumer, Duration.ZERO);
    assertEquals(Set.of(HELD, NEW), consumer.paused());
  }

  @Test
  void whatIsPausedBringsNothing() {
    consumer.assign(List.of(HELD));
    consumer.updateBeginningOffsets(Map.of(HELD, 0L));
    consumer.addRecord(new ConsumerRecord<>("t", 0, 0L, "k", "one"));
    PausedPoll.once(consumer, Duration.ZERO);
    assertEquals(0, consumer.position(HELD));
  }
}
