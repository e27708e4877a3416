package com.easyecom.accounting.ledger.application;

import com.easyecom.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry in the journal, as it is read.
 *
 * @param sourceEventId the event that caused it; null for a person's
 * @param postingRule the rule that made it of the event
 * @param reversesEntryId the entry that it takes back
 * @param reversedByEntryId the entry that takes it back
 * @param closesYear the year whose profit it carries to equity, or back
 * @param postedBy the person who posted it; null for an event's
 */
public record PostedEntry(
    long id,
    LocalDate entryDate,
    LocalDate effectiveDate,
    @Nullable String description,
    @Nullable String referenceType,
    @Nullable String referenceId,
    @Nullable UUID sourceEventId,
    @Nullable String postingRule,
    @Nullable Long reversesEntryId,
    @Nullable Long reversedByEntryId,
    @Nullable Integer closesYear,
    @Nullable String postedBy,
    Instant postedAt,
    List<Line> lines) {

  /** One line; one of its two amounts is zero. */
  public record Line(
      long accountId, String accountCode, String accountName, Money debit, Money credit) {}
}
