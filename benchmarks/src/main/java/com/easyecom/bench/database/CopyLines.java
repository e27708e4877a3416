package com.easyecom.bench.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of COPY's text format. Texts must have no tab, newline or backslash in them. */
public final class CopyLines {

  private static final int FULL = 1 << 16;

  private final OutputStream out;
  private final StringBuilder buffer = new StringBuilder(FULL + 1_000);

  CopyLines(OutputStream out) {
    this.out = out;
  }

  /** A row; null values are NULL. */
  public void row(@Nullable Object... values) throws IOException {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        buffer.append('\t');
      }
      Object value = values[i];
      buffer.append(value == null ? "\\N" : value);
    }
    buffer.append('\n');
    if (buffer.length() >= FULL) {
      flush();
    }
  }

  void flush() throws IOException {
    out.write(buffer.toString().getBytes(StandardCharsets.UTF_8));
    buffer.setLength(0);
  }

  /** Cents as an amount with two decimals. */
  public static String amount(long cents) {
    long units = Math.abs(cents);
    return (cents < 0 ? "-" : "") + units / 100 + (units % 100 < 10 ? ".0" : ".") + units % 100;
  }
}
