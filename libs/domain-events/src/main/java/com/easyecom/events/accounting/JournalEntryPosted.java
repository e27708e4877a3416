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
 * A balanced entry in the journal. It never changes.
 *
 * @param entryDate the day it counts for
 * @param effectiveDate the day of what it is about; earlier than {@code entryDate} when that day's
 *     period was closed
 * @param sourceEventId the event that caused it; null for an entry made by hand
 * @param postingRule the rule that made it of the event
 * @param reversesEntryId the entry that it takes back
 * @param closesYear the year whose profit it carries to equity, or back
 * @param recurringEntryId the recurring entry that was due on {@code effectiveDate}
 * @param actor the username of who posted it; null for an event's entry
 */
@EventType(
    value = "com.easyecom.accounting.JournalEntryPosted.v1",
    topic = Topic.ACCOUNTING_JOURNAL_ENTRY)
public record JournalEntryPosted(
    long entryId,
    long version,
    LocalDate entryDate,
    LocalDate effectiveDate,
    @Nullable String description,
    @Nullable String referenceType,
    @Nullable String referenceId,
    @Nullable String sourceEventId,
    @Nullable String postingRule,
    @Nullable Long reversesEntryId,
    @Nullable Integer closesYear,
    @Nullable Long recurringEntryId,
    @Nullable String actor,
    String currency,
    List<Line> lines,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(entryId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }

  /** One line of the entry; one of its two amounts is zero. */
  public record Line(String accountCode, Money debit, Money credit) {}
}
