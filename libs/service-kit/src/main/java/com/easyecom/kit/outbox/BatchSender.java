package com.easyecom.kit.outbox;

import com.easyecom.kit.events.CloudEventRecords;
import com.easyecom.kit.events.EventEnvelope;
import com.easyecom.kit.events.KafkaConnection;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * Sends batches to Kafka, each whole or not at all. All leaders of a service use one transactional
 * id: whoever begins after another shuts it out, so that a leader that was replaced while it stood
 * still cannot send what it read before.
 */
final class BatchSender implements AutoCloseable {

  private static final Duration ORDERLY_CLOSE = Duration.ofSeconds(2);

  private final KafkaProducer<String, String> producer;
  private final String source;

  private BatchSender(KafkaProducer<String, String> producer, String source) {
    this.producer = producer;
    this.source = source;
  }

  /**
   * Shuts out whoever sent for this service before, and waits until what it had begun is decided.
   * What is to be sent is read after that, by the one who holds the lock.
   *
   * @param service the service's name
   * @throws org.apache.kafka.common.KafkaException when Kafka does not answer
   */
  static BatchSender begin(KafkaConnection kafka, String service) {
    BatchSender sender = new BatchSender(kafka.outboxProducer(), "/" + service);
    try {
      sender.producer.initTransactions();
      return sender;
    } catch (RuntimeException fault) {
      sender.close();
      throw fault;
    }
  }

  /**
   * Sends these events in this order. When it fails nobody may see them, or everybody may: whoever
   * begins next finds out, and sends them again.
   *
   * @throws org.apache.kafka.common.KafkaException when they cannot be sent, or another leader has
   *     begun
   */
  void send(List<EventEnvelope> events) {
    producer.beginTransaction();
    events.forEach(event -> producer.send(CloudEventRecords.toRecord(event, source)));
    // Throws also what went wrong with a single record.
    producer.commitTransaction();
  }

  @Override
  public void close() {
    producer.close(ORDERLY_CLOSE);
  }
}
