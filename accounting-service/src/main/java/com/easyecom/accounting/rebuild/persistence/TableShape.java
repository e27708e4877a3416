package com.easyecom.accounting.rebuild.persistence;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/**
 * How a table is compared.
 *
 * @param key the columns that name a row, in order; never empty
 * @param others the columns that are compared besides
 */
record TableShape(String name, List<Column> key, List<Column> others) {

  /**
   * A column.
   *
   * @param expression the SQL by which it is compared
   * @param isNumber whether it is in order as a number; everything else is as text
   * @param isSorted whether the database sorts it so by itself, and an index can be used
   */
  record Column(String name, String expression, boolean isNumber, boolean isSorted) {

    /** How the database is to sort it, so that it is in order here as well. */
    String order() {
      return isSorted ? expression : "(" + expression + ")::text COLLATE \"C\"";
    }
  }

  /** All rows in the order of their keys, every column as text: the key's first. */
  String query() {
    return "SELECT %s FROM \"%s\" ORDER BY %s"
        .formatted(
            Stream.concat(key.stream(), others.stream())
                .map(column -> "(" + column.expression() + ")::text")
                .collect(joining(", ")),
            name,
            key.stream().map(Column::order).collect(joining(", ")));
  }
}
