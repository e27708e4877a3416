package com.easyecom.kit.events;

/**
 * What events are in order by: those of one aggregate, in one topic.
 *
 * @param topic the Kafka topic's name
 * @param aggregateId the key of its records
 */
public record EventKey(String topic, String aggregateId) {

  /** The key of the event. */
  public static EventKey of(EventEnvelope event) {
    return new EventKey(event.topic(), event.aggregateId());
  }

  @Override
  public String toString() {
    return topic + "/" + aggregateId;
  }
}
