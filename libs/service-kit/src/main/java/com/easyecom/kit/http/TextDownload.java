package com.easyecom.kit.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Answers a text file, written while it is sent: however long it is, it is never held whole. */
public final class TextDownload {

  private TextDownload() {}

  /** What writes a file. It runs when the request's own context is gone already. */
  @FunctionalInterface
  public interface Content {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * The file in UTF-8.
   *
   * @param fileName what a browser saves it as, for example {@code products.csv}
   */
  public static Response of(String fileName, String mediaType, Content content) {
    StreamingOutput file =
        out -> {
          Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
          content.writeTo(writer);
          writer.flush();
        };
    return Response.ok(file, mediaType + "; charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + fileName + "\"")
        .build();
  }
}
