package com.easyecom.events.accounting;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import com.easyecom.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is posted every month from now on. Each time is told as a posted entry, whose
 * {@code effectiveDate} is the day that it was due.
 *
 * @param dayOfMonth 1 to 31; a shorter month's last day counts
 * @param endDate the last day on which it may be due; null for no end
 * @param actor the username of who started it
 */
@EventType(
    value = "com.easyecom.accounting.RecurringEntryStarted.v1",
    topic = Topic.ACCOUNTING_RECURRING_ENTRY)
public record RecurringEntryStarted(
    long recurringEntryId,
    long version,
    @Nullable String description,
    int dayOfMonth,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    String currency,
    List<Line> lines,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(recurringEntryId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }

  /** One line of the entry; one of its two amounts is zero. */
  public record Line(String accountCode, Money debit, Money credit) {}
}
