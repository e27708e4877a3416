package com.easyecom.kit.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Events as Kafka records: CloudEvents 1.0 in binary mode (Kafka Protocol Binding, section 3.2).
 * The aggregate's version, the place in the outbox, the request id and the trace are extension
 * attributes.
 */
public final class CloudEventRecords {

  private static final String VERSION = "ce_aggregateversion";
  private static final String SEQUENCE = "ce_outboxsequence";
  private static final String REQUEST_ID = "ce_requestid";
  private static final String TRACEPARENT = "ce_traceparent";

  private CloudEventRecords() {}

  /**
   * @param source who tells it, for example {@code /order-service}
   */
  public static ProducerRecord<String, String> toRecord(EventEnvelope event, String source) {
    ProducerRecord<String, String> sent =
        new ProducerRecord<>(event.topic(), event.aggregateId(), event.data());
    Headers headers = sent.headers();
    put(headers, "ce_specversion", "1.0");
    put(headers, "ce_id", event.id().toString());
    put(headers, "ce_source", source);
    put(headers, "ce_type", event.type());
    put(headers, "ce_subject", event.aggregateId());
    put(headers, "ce_time", event.occurredAt().toString());
    put(headers, "content-type", "application/json");
    put(headers, VERSION, Long.toString(event.aggregateVersion()));
    put(headers, SEQUENCE, event.sequence() == null ? null : event.sequence().toString());
    put(headers, REQUEST_ID, event.requestId());
    put(headers, TRACEPARENT, event.traceparent());
    return sent;
  }

  /**
   * @throws IllegalArgumentException when the record is no event of ours
   */
  public static EventEnvelope fromRecord(ConsumerRecord<String, String> received) {
    Headers headers = received.headers();
    try {
      return new EventEnvelope(
          UUID.fromString(required(headers, "ce_id")),
          required(headers, "ce_type"),
          received.topic(),
          required(headers, "ce_subject"),
          Long.parseLong(required(headers, VERSION)),
          Instant.parse(required(headers, "ce_time")),
          get(headers, REQUEST_ID),
          get(headers, TRACEPARENT),
          data(received),
          sequence(headers));
    } catch (DateTimeException notATime) {
      throw new IllegalArgumentException("ce_time is no timestamp", notATime);
    }
  }

  private static @Nullable Long sequence(Headers headers) {
    String sequence = get(headers, SEQUENCE);
    return sequence == null ? null : Long.valueOf(sequence);
  }

  private static String data(ConsumerRecord<String, String> received) {
    String data = received.value();
    // PostgreSQL could not even set it aside.
    if (data == null || data.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("the data are missing, or hold a NUL character");
    }
    return data;
  }

  private static void put(Headers headers, String name, @Nullable String value) {
    if (value != null) {
      headers.add(name, value.getBytes(UTF_8));
    }
  }

  private static String required(Headers headers, String name) {
    String value = get(headers, name);
    if (value == null) {
      throw new IllegalArgumentException("the header " + name + " is missing");
    }
    return value;
  }

  private static @Nullable String get(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), UTF_8).replace("\0", "");
  }
}
