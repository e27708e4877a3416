package com.easyecom.kernel.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The cells of one row, and what is found wrong with them. */
public final class RowCells {

  private final int number;
  private final List<? extends CellColumn> columns;
  private final List<String> row;
  private final UnaryOperator<String> restored;
  private final List<ImportIssue> issues = new ArrayList<>();

  /**
   * @param number the row's, counted from 1, the header
   * @param restored the text that a cell was made of
   */
  public RowCells(
      int number,
      List<? extends CellColumn> columns,
      List<String> row,
      UnaryOperator<String> restored) {
    this.number = number;
    this.columns = columns;
    this.row = row;
    this.restored = restored;
  }

  /** What was found wrong so far. */
  public List<ImportIssue> issues() {
    return issues;
  }

  /** Says what is wrong with a cell. */
  public void refuse(CellColumn column, String message) {
    issues.add(ImportIssue.of(number, column, cell(column), message));
  }

  /** Null for a column that is not there, and for an empty cell. */
  public <T> @Nullable T given(CellColumn column, Function<String, T> read) {
    String cell = cell(column);
    return cell == null || cell.isBlank() ? null : tried(column, cell, read);
  }

  /** Null for a column that is not there; empty for an empty cell. */
  public <T> @Nullable Optional<T> optional(CellColumn column, Function<String, T> read) {
    String cell = cell(column);
    if (cell == null) {
      return null;
    }
    return cell.isBlank()
        ? Optional.empty()
        : Optional.ofNullable(tried(column, restored.apply(cell), read));
  }

  /** Stripped text; null for a column that is not there, and for an empty cell. */
  public @Nullable String text(CellColumn column, int most) {
    return given(column, cell -> CellReader.text(restored.apply(cell.strip()).strip(), most));
  }

  /** Text whose blanks and lines are somebody's, be it nothing but blanks. */
  public @Nullable Optional<String> unstripped(CellColumn column, int most) {
    String cell = cell(column);
    if (cell == null) {
      return null;
    }
    return cell.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            tried(column, restored.apply(cell), text -> CellReader.text(text, most)));
  }

  private <T> @Nullable T tried(CellColumn column, String cell, Function<String, T> read) {
    try {
      return read.apply(cell);
    } catch (BadCell bad) {
      issues.add(ImportIssue.of(number, column, cell, String.valueOf(bad.getMessage())));
      return null;
    }
  }

  private @Nullable String cell(CellColumn column) {
    int place = columns.indexOf(column);
    return place < 0 ? null : row.get(place);
  }
}
