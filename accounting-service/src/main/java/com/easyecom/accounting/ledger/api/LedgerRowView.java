package com.easyecom.accounting.ledger.api;

import com.easyecom.accounting.ledger.application.LedgerRow;
import com.easyecom.kernel.money.Money;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a ledger as the API shows it.
 *
 * @param balance the account's balance after the line, on the account's own side
 */
record LedgerRowView(
    long entryId,
    LocalDate entryDate,
    @Nullable String description,
    @Nullable String referenceType,
    @Nullable String referenceId,
    Money debit,
    Money credit,
    Money balance,
    Map<String, String> links) {

  static LedgerRowView of(LedgerRow row) {
    return new LedgerRowView(
        row.entryId(),
        row.entryDate(),
        row.description(),
        row.referenceType(),
        row.referenceId(),
        row.debit(),
        row.credit(),
        row.balance(),
        Map.of("entry", Links.entry(row.entryId())));
  }
}
