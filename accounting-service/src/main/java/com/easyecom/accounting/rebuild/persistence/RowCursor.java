package com.easyecom.accounting.rebuild.persistence;

import com.easyecom.accounting.rebuild.persistence.TableShape.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/** One row after the other of a table, in the order of their keys, a few thousand in memory. */
final class RowCursor implements AutoCloseable {

  private static final int FETCH = 2_000;

  private final TableShape table;
  private final ResultIterator<List<@Nullable String>> rows;
  private @Nullable List<@Nullable String> current;

  /**
   * @param handle in a transaction, or all rows would be read at once
   */
  RowCursor(Handle handle, TableShape table) {
    this.table = table;
    int columns = table.key().size() + table.others().size();
    rows =
        handle
            .createQuery(table.query())
            .setFetchSize(FETCH)
            .<List<@Nullable String>>map(
                (row, context) -> {
                  List<@Nullable String> values = new ArrayList<>(columns);
                  for (int i = 1; i <= columns; i++) {
                    values.add(row.getString(i));
                  }
                  return values;
                })
            .iterator();
    advance();
  }

  /** The row that it stands at; null at the end. */
  @Nullable List<@Nullable String> row() {
    return current;
  }

  void advance() {
    current = rows.hasNext() ? rows.next() : null;
  }

  /** Whose row comes first by its key: below zero for this one's, zero for the same. */
  int compareTo(RowCursor other) {
    if (current == null || other.current == null) {
      return Boolean.compare(current == null, other.current == null);
    }
    int order = 0;
    for (int i = 0; i < table.key().size() && order == 0; i++) {
      order = compare(table.key().get(i), current.get(i), other.current.get(i));
    }
    return order;
  }

  /** Nulls last, as the database sorts them. */
  private static int compare(Column column, @Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return Boolean.compare(one == null, other == null);
    }
    return column.isNumber()
        ? new BigDecimal(one).compareTo(new BigDecimal(other))
        : compareCodePoints(one, other);
  }

  /** As the collation C does: by UTF-8's bytes, which are in the order of code points. */
  private static int compareCodePoints(String one, String other) {
    int[] ones = one.codePoints().toArray();
    int[] others = other.codePoints().toArray();
    return Arrays.compare(ones, others);
  }

  @Override
  public void close() {
    rows.close();
  }
}
