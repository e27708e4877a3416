package com.easyecom.events.accounting;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/**
 * An entry is not posted every month any more, because somebody ended it.
 *
 * @param actor the username of who did
 */
@EventType(
    value = "com.easyecom.accounting.RecurringEntryEnded.v1",
    topic = Topic.ACCOUNTING_RECURRING_ENTRY)
public record RecurringEntryEnded(
    long recurringEntryId, long version, String actor, Instant occurredAt) implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(recurringEntryId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
