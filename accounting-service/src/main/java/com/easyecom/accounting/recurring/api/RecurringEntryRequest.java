package com.easyecom.accounting.recurring.api;

import static java.util.Objects.requireNonNullElse;

import com.easyecom.accounting.ledger.application.ManualEntry;
import com.easyecom.accounting.recurring.application.StartRecurringEntry;
import com.easyecom.accounting.recurring.domain.MonthlySchedule;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.http.ZeroOrMore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry to be posted every month.
 *
 * @param dayOfMonth in a shorter month its last day counts; that of {@code startDate} if not given
 */
record RecurringEntryRequest(
    @Nullable @Size(max = 500) String description,
    @Nullable @Min(1) @Max(31) Integer dayOfMonth,
    @NotNull LocalDate startDate,
    @Nullable LocalDate endDate,
    @NotNull @Size(min = 2, max = MOST_LINES) List<@NotNull @Valid Line> lines) {

  private static final int MOST_LINES = 100;

  /**
   * @throws Refusal {@code invalid_request} for an end before the start
   */
  StartRecurringEntry.Asked toAsked(Money zero) {
    if (endDate != null && endDate.isBefore(startDate)) {
      throw Refusal.invalid("end_date", "must not be before start_date");
    }
    return new StartRecurringEntry.Asked(
        description,
        new MonthlySchedule(
            requireNonNullElse(dayOfMonth, startDate.getDayOfMonth()), startDate, endDate),
        lines.stream().map(line -> line.toLine(zero)).toList());
  }

  /** A line: the account by id or by code, and a debit or a credit. */
  record Line(
      @Nullable Long accountId,
      @Nullable @Size(max = 10) String accountCode,
      @Nullable @ZeroOrMore Money debit,
      @Nullable @ZeroOrMore Money credit) {

    ManualEntry.Line toLine(Money zero) {
      return new ManualEntry.Line(
          accountId,
          accountCode,
          requireNonNullElse(debit, zero),
          requireNonNullElse(credit, zero));
    }
  }
}
