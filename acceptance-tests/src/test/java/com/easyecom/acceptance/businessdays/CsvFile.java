package com.easyecom.acceptance.businessdays;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A file that the shop gave, as a reader of spreadsheets takes it (RFC 4180). */
final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private static final Pattern FORMULA = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
  private static final Pattern NUMBER = Pattern.compile("'-[0-9.]+");

  private CsvFile() {}

  /** Its rows, by the names of the columns; what is empty is null. */
  static List<ObjectNode> rows(String text) {
    List<ObjectNode> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord record : parser) {
        if (!record.isConsistent()) {
          throw new AssertionError("a row of another length: " + record);
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        record.toMap().forEach((name, cell) -> row.put(name, cell.isEmpty() ? null : text(cell)));
        rows.add(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  /** What a spreadsheet would compute has an apostrophe before it; a number must not. */
  private static String text(String cell) {
    boolean isKept = FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches();
    return isKept ? cell.substring(1) : cell;
  }
}
