package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.ImportHeader;
import com.easyecom.catalog.productimport.domain.ReadRow;
import com.easyecom.catalog.productimport.domain.RowReader;
import com.easyecom.kit.csv.CsvFault;
import com.easyecom.kit.csv.CsvFile;
import com.easyecom.kit.csv.CsvRow;
import com.easyecom.kit.csv.CsvRows;
import com.easyecom.kit.csv.Formulas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;

/** Reads a file's rows in batches, however many there are. */
final class ImportRows {

  /** Rows that are looked up and written together. */
  static final int BATCH = 500;

  private ImportRows() {}

  /** What the file's first row says. */
  static ImportHeader header(CsvFile file) throws IOException {
    try (CsvRows rows = file.open()) {
      CsvRow first = rows.next();
      return ImportHeader.of(first == null ? List.of() : first.cells());
    }
  }

  /**
   * Gives all rows behind the header to the sink, batch by batch; empty lines are passed over.
   *
   * @throws CsvFault where it cannot be read on
   */
  static void read(
      CsvFile file, ImportHeader header, Currency currency, Consumer<List<ReadRow>> sink)
      throws IOException {
    boolean takesCommas = file.delimiter() == ';';
    RowReader reader = new RowReader(header, takesCommas, currency, Formulas::restored);
    List<ReadRow> batch = new ArrayList<>(BATCH);
    try (CsvRows rows = file.open()) {
      rows.next();
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        if (!row.isBlank()) {
          batch.add(reader.read(row.number(), row.cells()));
        }
        if (batch.size() == BATCH) {
          sink.accept(batch);
          batch = new ArrayList<>(BATCH);
        }
      }
    }
    if (!batch.isEmpty()) {
      sink.accept(batch);
    }
  }
}
