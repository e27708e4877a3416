package com.easyecom.accounting.ledger.api;

import com.easyecom.accounting.ledger.application.ManualEntry;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.http.ZeroOrMore;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A journal entry that a person posts. */
record EntryRequest(
    @NotNull LocalDate entryDate,
    @Nullable @Size(max = 500) String description,
    @Nullable @Size(max = 50) String referenceType,
    @Nullable @Size(max = 100) String referenceId,
    @NotNull @Size(min = 2, max = MOST_LINES) List<@NotNull @Valid Line> lines) {

  private static final int MOST_LINES = 1_000;

  ManualEntry toEntry(Money zero) {
    return new ManualEntry(
        entryDate,
        description,
        referenceType,
        referenceId,
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
          accountId, accountCode, debit == null ? zero : debit, credit == null ? zero : credit);
    }
  }
}
