package com.easyecom.kit.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A CSV file of which is known how to read it: UTF-8 or UTF-16 by their marks, else UTF-8 if it can
 * be that, else Windows-1252; and the comma, semicolon or tab that its header has most of.
 *
 * @param markBytes how many bytes the mark of its encoding takes
 * @param delimiter comma, semicolon or tab
 * @param rows the header and empty ones among them
 */
public record CsvFile(Path path, Charset charset, int markBytes, char delimiter, int rows) {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
  private static final int BUFFER_CHARS = 16_384;

  /**
   * Looks through the whole file, in bounded memory.
   *
   * @param maxRows how many it may have besides the header
   * @throws CsvFault for an empty file, one that is no text, or one with too much in it
   */
  public static CsvFile examine(Path path, int maxRows) throws IOException {
    byte[] head = head(path);
    if (head.length == 0) {
      throw new CsvFault(1, "is missing: the file is empty");
    }
    if (Arrays.equals(head, ARCHIVE)) {
      throw new CsvFault(1, "is no text: this is an Excel workbook or an archive; save it as CSV");
    }
    CsvFile marked = marked(path, head);
    try {
      return marked.scanned(maxRows);
    } catch (CharacterCodingException notInIt) {
      return marked.markBytes == 0
          ? asWindows(path, maxRows)
          : refuse("is not in the encoding that its mark says");
    }
  }

  private static CsvFile asWindows(Path path, int maxRows) throws IOException {
    try {
      return new CsvFile(path, WINDOWS, 0, ',', 0).scanned(maxRows);
    } catch (CharacterCodingException inNone) {
      return refuse("is in no known encoding: save the file as UTF-8");
    }
  }

  private static CsvFile refuse(String message) {
    throw new CsvFault(1, message);
  }

  private static CsvFile marked(Path path, byte[] head) {
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      return new CsvFile(path, StandardCharsets.UTF_8, 3, ',', 0);
    }
    if (startsWith(head, 0xFF, 0xFE)) {
      return new CsvFile(path, StandardCharsets.UTF_16LE, 2, ',', 0);
    }
    if (startsWith(head, 0xFE, 0xFF)) {
      return new CsvFile(path, StandardCharsets.UTF_16BE, 2, ',', 0);
    }
    return new CsvFile(path, StandardCharsets.UTF_8, 0, ',', 0);
  }

  private static boolean startsWith(byte[] head, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(ARCHIVE.length);
    }
  }

  private CsvFile scanned(int maxRows) throws IOException {
    CsvScan scan = new CsvScan(maxRows);
    char[] buffer = new char[BUFFER_CHARS];
    try (Reader reader = reader()) {
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        for (int i = 0; i < read; i++) {
          scan.take(buffer[i]);
        }
      }
    }
    return new CsvFile(path, charset, markBytes, scan.delimiter(), scan.rows());
  }

  /** Whether its encoding was guessed, since it has no mark and cannot be UTF-8. */
  public boolean isGuessed() {
    return charset.equals(WINDOWS);
  }

  /** Opens it at its first row. */
  public CsvRows open() throws IOException {
    return new CsvRows(reader(), delimiter);
  }

  private Reader reader() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    in.skipNBytes(markBytes);
    return new InputStreamReader(
        in,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }
}
