package com.easyecom.events.accounting;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A month of the books takes no entries any more. A closed December closes its year.
 *
 * @param period the month, as {@code 2026-03}
 * @param actor the username of who did it
 */
@EventType(value = "com.easyecom.accounting.PeriodClosed.v1", topic = Topic.ACCOUNTING_PERIOD)
public record PeriodClosed(
    String period,
    long version,
    LocalDate firstDay,
    LocalDate lastDay,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return period;
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
