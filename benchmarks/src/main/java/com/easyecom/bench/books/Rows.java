package com.easyecom.bench.books;

import com.easyecom.bench.database.StackDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table, kept until all of a day are known. */
final class Rows {

  private final String tableAndColumns;
  private final List<@Nullable Object[]> rows = new ArrayList<>();

  Rows(String tableAndColumns) {
    this.tableAndColumns = tableAndColumns;
  }

  /** The id of the entry at a place of the day, from 0, which is not drawn yet. */
  record EntryId(int place) {}

  void add(@Nullable Object... values) {
    rows.add(values);
  }

  int size() {
    return rows.size();
  }

  /** Copies all, in the order in which they came. */
  void copyTo(StackDatabase database, long firstEntryId) {
    database.copy(
        tableAndColumns,
        lines -> {
          for (@Nullable Object[] row : rows) {
            if (row[0] instanceof EntryId entry) {
              row[0] = firstEntryId + entry.place();
            }
            lines.row(row);
          }
        });
  }
}
