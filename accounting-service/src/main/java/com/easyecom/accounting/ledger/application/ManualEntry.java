package com.easyecom.accounting.ledger.application;

import com.easyecom.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry that a person wants to post. */
public record ManualEntry(
    LocalDate entryDate,
    @Nullable String description,
    @Nullable String referenceType,
    @Nullable String referenceId,
    List<Line> lines) {

  /** A line as asked for: the account is named by its id or by its code. */
  public record Line(
      @Nullable Long accountId, @Nullable String accountCode, Money debit, Money credit) {}
}
