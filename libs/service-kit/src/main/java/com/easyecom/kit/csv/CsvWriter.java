package com.easyecom.kit.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes rows as RFC 4180 has them: commas, CRLF, quotes where needed. */
public final class CsvWriter {

  private final CSVPrinter printer;

  public CsvWriter(Writer out) throws IOException {
    this.printer = new CSVPrinter(out, CSVFormat.RFC4180);
  }

  /** Writes a row. Text is written so that no spreadsheet computes it; null is an empty cell. */
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (Object cell : cells) {
      printer.print(cell instanceof String text ? Formulas.neutralised(text) : cell);
    }
    printer.println();
  }

  public void flush() throws IOException {
    printer.flush();
  }
}
