package com.easyecom.accounting.ledger.api;

import com.easyecom.accounting.ledger.application.LedgerRow;
import com.easyecom.kit.csv.CsvWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** A ledger as a file. */
final class LedgerCells {

  private LedgerCells() {}

  static void write(CsvWriter csv, Iterator<LedgerRow> rows) throws IOException {
    csv.row(
        List.of(
            "entry_id",
            "entry_date",
            "description",
            "reference_type",
            "reference_id",
            "debit",
            "credit",
            "balance"));
    while (rows.hasNext()) {
      LedgerRow row = rows.next();
      csv.row(
          Arrays.asList(
              row.entryId(),
              row.entryDate(),
              row.description(),
              row.referenceType(),
              row.referenceId(),
              row.debit(),
              row.credit(),
              row.balance()));
    }
  }
}
