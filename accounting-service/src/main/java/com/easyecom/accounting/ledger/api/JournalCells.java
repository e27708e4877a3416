package com.easyecom.accounting.ledger.api;

import com.easyecom.accounting.ledger.application.PostedEntry;
import com.easyecom.kit.csv.CsvWriter;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The journal as a file: a row for each line of an entry. */
final class JournalCells {

  private JournalCells() {}

  static void header(CsvWriter csv) throws IOException {
    csv.row(
        List.of(
            "entry_id",
            "entry_date",
            "effective_date",
            "description",
            "reference_type",
            "reference_id",
            "source_event_id",
            "posting_rule",
            "reverses_entry_id",
            "closes_year",
            "posted_by",
            "posted_at",
            "account_code",
            "account_name",
            "debit",
            "credit"));
  }

  static void entry(CsvWriter csv, PostedEntry entry) throws IOException {
    for (PostedEntry.Line line : entry.lines()) {
      csv.row(
          Arrays.asList(
              entry.id(),
              entry.entryDate(),
              entry.effectiveDate(),
              entry.description(),
              entry.referenceType(),
              entry.referenceId(),
              entry.sourceEventId(),
              entry.postingRule(),
              entry.reversesEntryId(),
              entry.closesYear(),
              entry.postedBy(),
              entry.postedAt(),
              line.accountCode(),
              line.accountName(),
              line.debit(),
              line.credit()));
    }
  }
}
