package com.easyecom.kit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {

  private static final String TEXT = "name,note\r\nCafé,\"a\r\nb \"\"c\"\"\"\r\n\r\n5\" pipe,x";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"UTF-8,", "UTF-8, \uFEFF", "UTF-16LE, \uFEFF", "UTF-16BE, \uFEFF", "windows-1252,"})
  void theEncodingsOfSpreadsheetsAreUnderstood(String charset, String mark) throws IOException {
    byte[] bytes = ((mark == null ? "" : mark) + TEXT).getBytes(Charset.forName(charset));

    assertEquals(
        List.of(
            new CsvRow(1, List.of("name", "note")),
            new CsvRow(2, List.of("Café", "a\r\nb \"c\"")),
            new CsvRow(3, List.of("")),
            new CsvRow(4, List.of("5\" pipe", "x"))),
        rows(bytes));
    assertEquals(4, CsvFile.examine(file(bytes), 10).rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theDelimiterIsFoundOut(String delimiter) throws IOException {
    byte[] bytes = "a,b,c\n1,2,3\n".replace(",", delimiter).getBytes(StandardCharsets.UTF_8);

    assertEquals(new CsvRow(2, List.of("1", "2", "3")), rows(bytes).get(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|1|file is empty",
        "PK\u0003\u0004xx|1|Excel workbook",
        "'a,b\n1,\u0000\n'|2|NUL",
        "'a,b\n1,2\n3,4\n5,6\n7,8\n'|5|one too many",
        "'a,b\n1,2\n\"3,4'|3|quote",
        "'a,b\n\"1\"x,2\n'|2|quote",
      })
  void whatIsNoCsvIsRefusedByItsRow(String text, int row, String word) {
    CsvFault fault =
        assertThrows(CsvFault.class, () -> rows(text.getBytes(StandardCharsets.UTF_8)));

    assertEquals(row, fault.row());
    assertTrue(fault.getMessage().contains(word), fault.getMessage());
  }

  @Test
  void aQuoteThatIsNeverClosedDoesNotFillTheMemory() {
    byte[] bytes = ("a\n\"" + "x\n".repeat(500_000)).getBytes(StandardCharsets.UTF_8);

    assertEquals(2, assertThrows(CsvFault.class, () -> rows(bytes)).row());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@a", "\tx", "\rx", "'=1", "''-", "'x", "x", "", "a=b", "'"})
  void formulasAreTextAndComeBackAsTheyWere(String text) throws IOException {
    StringWriter out = new StringWriter();
    new CsvWriter(out).row(List.of("first", text));

    String cell =
        rows(out.toString().getBytes(StandardCharsets.UTF_8)).getFirst().cells().getLast();

    assertEquals(text, Formulas.restored(cell));
    assertTrue(cell.isEmpty() || "=+-@\t\r".indexOf(cell.charAt(0)) < 0, cell);
  }

  private List<CsvRow> rows(byte[] bytes) throws IOException {
    List<CsvRow> read = new ArrayList<>();
    try (CsvRows rows = CsvFile.examine(file(bytes), 3).open()) {
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        read.add(row);
      }
    }
    return read;
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("some.csv"), bytes);
  }
}
