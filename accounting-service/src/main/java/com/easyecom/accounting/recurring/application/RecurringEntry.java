package com.easyecom.accounting.recurring.application;

import com.easyecom.accounting.recurring.domain.MonthlySchedule;
import com.easyecom.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that is posted every month.
 *
 * @param nextDate when it is due next; null when it never is again
 * @param endedBy who ended it before its time; null when nobody did
 */
public record RecurringEntry(
    long id,
    @Nullable String description,
    MonthlySchedule schedule,
    @Nullable LocalDate nextDate,
    long version,
    String createdBy,
    Instant createdAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    List<Line> lines) {

  /** One line; one of its two amounts is zero. */
  public record Line(String accountCode, Money debit, Money credit) {}

  /** Whether it is due again, now or later. */
  public boolean isActive() {
    return nextDate != null;
  }

  /** Whether it is due on this day or was before, and is not posted. */
  boolean isDue(LocalDate today) {
    return nextDate != null && !nextDate.isAfter(today);
  }

  /** The same after it was posted for its day. */
  RecurringEntry posted(LocalDate dueOn) {
    return with(schedule.after(dueOn).orElse(null), version, endedBy, endedAt);
  }

  /** The same, never due again. */
  RecurringEntry ended(String actor, Instant now) {
    return with(null, version + 1, actor, now);
  }

  /** The same with these lines. */
  public RecurringEntry with(List<Line> otherLines) {
    return new RecurringEntry(
        id,
        description,
        schedule,
        nextDate,
        version,
        createdBy,
        createdAt,
        endedBy,
        endedAt,
        otherLines);
  }

  private RecurringEntry with(
      @Nullable LocalDate next,
      long otherVersion,
      @Nullable String actor,
      @Nullable Instant endedSince) {
    return new RecurringEntry(
        id,
        description,
        schedule,
        next,
        otherVersion,
        createdBy,
        createdAt,
        actor,
        endedSince,
        lines);
  }
}
