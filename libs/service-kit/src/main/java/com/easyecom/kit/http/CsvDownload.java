package com.easyecom.kit.http;

import com.easyecom.kit.csv.CsvWriter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/** Answers a CSV file, written while it is sent: however long it is, it is never held whole. */
public final class CsvDownload {

  /** The media type of the answer. */
  public static final String TYPE = "text/csv";

  private CsvDownload() {}

  /** What writes a file. It runs when the request's own context is gone already. */
  @FunctionalInterface
  public interface Content {
    /** Writes all rows, the header first. */
    void writeTo(CsvWriter csv) throws IOException;
  }

  /**
   * The file in UTF-8.
   *
   * @param fileName what a browser saves it as, for example {@code products.csv}
   */
  public static Response of(String fileName, Content content) {
    return TextDownload.of(
        fileName,
        TYPE,
        out -> {
          CsvWriter csv = new CsvWriter(out);
          content.writeTo(csv);
          csv.flush();
        });
  }
}
