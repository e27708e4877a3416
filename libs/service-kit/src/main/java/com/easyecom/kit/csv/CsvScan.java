package com.easyecom.kit.csv;

/**
 * Looks through a file's characters before anything is read of it: counts rows, finds out the
 * delimiter, and refuses what would not fit memory or is no text.
 */
final class CsvScan {

  /** More than any row of ours; a quote that is never closed ends here. */
  private static final int MAX_ROW_CHARS = 65_536;

  private static final String CANDIDATES = ",;\t";

  private enum Place {
    CELL_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final int maxRows;
  private final int[] found = new int[CANDIDATES.length()];
  private Place place = Place.CELL_START;
  private char last;
  private int chars;
  private int rows;

  CsvScan(int maxRows) {
    this.maxRows = maxRows;
  }

  void take(char next) {
    // Others are rare in text, but our own exports have what somebody typed.
    if (next == '\0') {
      throw fault("holds a NUL character: this is no CSV, or UTF-16 without its mark");
    }
    if (++chars > MAX_ROW_CHARS) {
      throw fault("is longer than %d characters: is a quote not closed?".formatted(MAX_ROW_CHARS));
    }
    move(next);
    last = next;
  }

  private void move(char next) {
    if (place == Place.QUOTED) {
      place = next == '"' ? Place.QUOTE_IN_QUOTED : Place.QUOTED;
    } else if (next == '\n' || next == '\r') {
      endLine(next);
    } else if (next == '"' && place != Place.PLAIN) {
      place = Place.QUOTED;
    } else {
      place = isDelimiter(next) ? Place.CELL_START : Place.PLAIN;
    }
  }

  private void endLine(char end) {
    boolean isSecondHalf = end == '\n' && last == '\r' && chars == 1;
    if (!isSecondHalf) {
      endRow();
    }
    chars = 0;
    place = Place.CELL_START;
  }

  private void endRow() {
    if (rows > maxRows) {
      throw fault("is one too many: at most %d are taken at once".formatted(maxRows));
    }
    rows++;
  }

  /** In the header any candidate is counted; later only the one that was found counts. */
  private boolean isDelimiter(char next) {
    if (rows > 0) {
      return next == delimiter();
    }
    int candidate = CANDIDATES.indexOf(next);
    if (candidate >= 0) {
      found[candidate]++;
    }
    return candidate >= 0;
  }

  /** The one that the header has most of. */
  char delimiter() {
    int best = 0;
    for (int i = 1; i < found.length; i++) {
      best = found[i] > found[best] ? i : best;
    }
    return CANDIDATES.charAt(best);
  }

  /** All rows, the header and empty ones among them, after the last character was taken. */
  int rows() {
    if (chars > 0) {
      endRow();
      chars = 0;
    }
    return rows;
  }

  private CsvFault fault(String message) {
    return new CsvFault(rows + 1, message);
  }
}
