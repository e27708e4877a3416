package com.easyecom.kit.deadletter;

import com.easyecom.kernel.paging.TimePlace;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that was set aside, as lists show it.
 *
 * @param id unique over all services: its last two digits are the service's number
 * @param eventId the event's own id
 * @param reason why it has no effect, or what it waits for
 * @param isParked whether it only waits behind an earlier event of its key
 * @param attempts how often it was tried and refused
 */
record DeadLetter(
    long id,
    UUID eventId,
    String type,
    String topic,
    String aggregateId,
    long aggregateVersion,
    String reason,
    boolean isParked,
    int attempts,
    Instant setAsideAt) {

  /** Where it stands in the list. */
  TimePlace place() {
    return new TimePlace(setAsideAt, id);
  }
}
