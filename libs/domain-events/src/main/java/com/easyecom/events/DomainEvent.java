package com.easyecom.events;

/**
 * A fact about one aggregate. Implemented by records whose components are the event's JSON data in
 * snake case; amounts are decimal strings in the event's {@code currency}.
 */
public interface DomainEvent {

  /** The id of what this is about: the record's key in Kafka, so that its events stay in order. */
  String aggregateId();

  /** The aggregate's version after this; rises by at least one with each of its events. */
  long aggregateVersion();
}
