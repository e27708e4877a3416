package com.easyecom.catalog.productimport.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The cells of one row, and what is found wrong with them. */
final class RowCells {

  private final int number;
  private final List<ImportColumn> columns;
  private final List<String> row;
  private final UnaryOperator<String> restored;
  private final List<ImportIssue> issues = new ArrayList<>();

  RowCells(
      int number, List<ImportColumn> columns, List<String> row, UnaryOperator<String> restored) {
    this.number = number;
    this.columns = columns;
    this.row = row;
    this.restored = restored;
  }

  List<ImportIssue> issues() {
    return issues;
  }

  void refuse(ImportColumn column, String message) {
    issues.add(ImportIssue.of(number, column, cell(column), message));
  }

  /** Null for a column that is not there, and for an empty cell. */
  <T> @Nullable T given(ImportColumn column, Function<String, T> read) {
    String cell = cell(column);
    return cell == null || cell.isBlank() ? null : tried(column, cell, read);
  }

  /** Null for a column that is not there; empty for an empty cell. */
  <T> @Nullable Optional<T> optional(ImportColumn column, Function<String, T> read) {
    String cell = cell(column);
    if (cell == null) {
      return null;
    }
    return cell.isBlank()
        ? Optional.empty()
        : Optional.ofNullable(tried(column, restored.apply(cell), read));
  }

  @Nullable String text(ImportColumn column, int most) {
    return given(column, cell -> CellReader.text(restored.apply(cell.strip()).strip(), most));
  }

  /** Text whose blanks and lines are somebody's, be it nothing but blanks. */
  @Nullable Optional<String> unstripped(ImportColumn column, int most) {
    String cell = cell(column);
    if (cell == null) {
      return null;
    }
    return cell.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            tried(column, restored.apply(cell), text -> CellReader.text(text, most)));
  }

  private <T> @Nullable T tried(ImportColumn column, String cell, Function<String, T> read) {
    try {
      return read.apply(cell);
    } catch (BadCell bad) {
      issues.add(ImportIssue.of(number, column, cell, String.valueOf(bad.getMessage())));
      return null;
    }
  }

  private @Nullable String cell(ImportColumn column) {
    int place = columns.indexOf(column);
    return place < 0 ? null : row.get(place);
  }
}
