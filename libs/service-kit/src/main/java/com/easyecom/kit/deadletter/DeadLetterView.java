package com.easyecom.kit.deadletter;

import java.time.Instant;
import java.util.UUID;

/** A dead letter in a list: as {@link DeadLetter}, and the service that set it aside. */
public record DeadLetterView(
    long id,
    String service,
    UUID eventId,
    String type,
    String topic,
    String aggregateId,
    long aggregateVersion,
    String reason,
    boolean isParked,
    Instant setAsideAt,
    int attempts) {

  static DeadLetterView of(DeadLetter letter, String service) {
    return new DeadLetterView(
        letter.id(),
        service,
        letter.eventId(),
        letter.type(),
        letter.topic(),
        letter.aggregateId(),
        letter.aggregateVersion(),
        letter.reason(),
        letter.isParked(),
        letter.setAsideAt(),
        letter.attempts());
  }
}
