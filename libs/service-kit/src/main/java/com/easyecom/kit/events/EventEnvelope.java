package com.easyecom.kit.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way: its CloudEvents attributes and its data.
 *
 * @param id the event's own id; the same at every redelivery
 * @param type the literal type, for example {@code com.easyecom.order.OrderPlaced.v1}
 * @param topic the Kafka topic's name
 * @param aggregateId the record's key, and the CloudEvents subject
 * @param aggregateVersion the aggregate's version after the event
 * @param requestId the request that caused it
 * @param traceparent its trace (W3C Trace Context)
 * @param data the event as JSON
 * @param sequence its place in the outbox of its publisher, where a later place may be visible
 *     earlier; null before it has one, and of events published by a release that did not tell it
 */
public record EventEnvelope(
    UUID id,
    String type,
    String topic,
    String aggregateId,
    long aggregateVersion,
    Instant occurredAt,
    @Nullable String requestId,
    @Nullable String traceparent,
    String data,
    @Nullable Long sequence) {}
