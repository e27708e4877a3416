package com.easyecom.accounting.ledger.application;

import com.easyecom.kernel.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account's ledger.
 *
 * @param place stands for the line in a page's cursor
 * @param balance the account's balance after it, on the account's own side
 */
public record LedgerRow(
    long place,
    long entryId,
    LocalDate entryDate,
    @Nullable String description,
    @Nullable String referenceType,
    @Nullable String referenceId,
    Money debit,
    Money credit,
    Money balance) {

  LedgerRow withBalance(Money other) {
    return new LedgerRow(
        place, entryId, entryDate, description, referenceType, referenceId, debit, credit, other);
  }
}
