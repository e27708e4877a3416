package com.easyecom.kernel.imports;

import org.jspecify.annotations.Nullable;

/**
 * Something about one cell or row of a file.
 *
 * @param row counted from 1, the header; a row that goes over several lines counts once
 * @param column as the contract names it; null when it is about the row
 * @param value what stands there, shortened; null when it is not about a cell
 * @param message what is wrong with it, for people
 */
public record ImportIssue(
    int row, @Nullable String column, @Nullable String value, String message) {

  private static final int SHOWN_CHARS = 100;

  public ImportIssue {
    value =
        value == null || value.length() <= SHOWN_CHARS
            ? value
            : value.substring(0, SHOWN_CHARS) + "…";
  }

  /** Something about a cell. */
  public static ImportIssue of(int row, CellColumn column, @Nullable Object value, String message) {
    return new ImportIssue(
        row, column.wireName(), value == null ? null : value.toString(), message);
  }
}
