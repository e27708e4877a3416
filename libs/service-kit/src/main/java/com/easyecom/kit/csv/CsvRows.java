package com.easyecom.kit.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a file row by row. */
public final class CsvRows implements AutoCloseable {

  private final CSVParser parser;
  private final Iterator<CSVRecord> records;

  CsvRows(Reader reader, char delimiter) throws IOException {
    this.parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter)
            // They count, so that a row's number is the one that a spreadsheet shows.
            .setIgnoreEmptyLines(false)
            .get()
            .parse(reader);
    this.records = parser.iterator();
  }

  /**
   * The next row; null after the last.
   *
   * @throws CsvFault for a quote that is not closed, or goes on behind its end
   */
  public @Nullable CsvRow next() {
    int number = (int) parser.getRecordNumber() + 1;
    try {
      return records.hasNext() ? new CsvRow(number, records.next().toList()) : null;
    } catch (UncheckedIOException broken) {
      throw new CsvFault(
          number, "has a quote that is not closed, or text behind a closed one: it cannot be read");
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
