package com.easyecom.kit.inbox;

import java.time.Duration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Polls to stay a member of the group, without taking anything. */
final class PausedPoll {

  private PausedPoll() {}

  /**
   * Polls once with all partitions paused. Those that a rebalance brings meanwhile come unpaused:
   * what they brought along is put back, or the next commit would pass over it.
   */
  static void once(Consumer<?, ?> consumer, Duration timeout) {
    consumer.pause(consumer.assignment());
    ConsumerRecords<?, ?> early = consumer.poll(timeout);
    for (TopicPartition partition : early.partitions()) {
      consumer.seek(partition, early.records(partition).getFirst().offset());
    }
  }
}
