package com.easyecom.accounting.rebuild.persistence;

import com.easyecom.accounting.rebuild.persistence.TableShape.Column;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds out from the database which tables there are, and how each can be compared. */
@Singleton
class TableShapes {

  private static final Set<String> NUMBERS =
      Set.of("int2", "int4", "int8", "numeric", "float4", "float8");

  /** Types whose text is in the order of their values, so that an index can be used. */
  private static final Set<String> TEXT_IN_ORDER = Set.of("uuid", "date");

  private static final String COLUMNS =
      """
      SELECT class.relname AS table_name, attribute.attname AS name, type.typname AS type,
             attribute.attnotnull AS is_required, attribute.attnum AS number
      FROM pg_class class
      JOIN pg_attribute attribute ON attribute.attrelid = class.oid
      JOIN pg_type type ON type.oid = attribute.atttypid
      WHERE class.relnamespace = current_schema()::regnamespace
        AND class.relkind IN ('r', 'p') AND NOT class.relispartition
        AND attribute.attnum > 0 AND NOT attribute.attisdropped
      ORDER BY class.relname, attribute.attnum
      """;

  /** Of each table the primary key first, then what else names a row. */
  private static final String KEYS =
      """
      SELECT class.relname AS table_name,
             ARRAY(SELECT attribute.attname::text
                   FROM unnest(key.indkey::int2[]) WITH ORDINALITY AS part (number, place)
                   JOIN pg_attribute attribute ON attribute.attrelid = class.oid
                     AND attribute.attnum = part.number
                   ORDER BY place) AS names
      FROM pg_index key JOIN pg_class class ON class.oid = key.indrelid
      WHERE class.relnamespace = current_schema()::regnamespace
        AND key.indisunique AND key.indpred IS NULL AND key.indexprs IS NULL
      ORDER BY class.relname, key.indisprimary DESC, key.indexrelid
      """;

  private record Found(String name, String type, boolean isRequired) {}

  /** The tables of the schema by name, without those that are left out. */
  Map<String, TableShape> read(Handle handle) {
    Map<String, List<Found>> columns = new TreeMap<>();
    handle
        .createQuery(COLUMNS)
        .map(
            (row, context) -> {
              columns
                  .computeIfAbsent(row.getString("table_name"), name -> new ArrayList<>())
                  .add(
                      new Found(
                          row.getString("name"),
                          row.getString("type"),
                          row.getBoolean("is_required")));
              return true;
            })
        .list();
    Map<String, List<List<String>>> keys = new TreeMap<>();
    handle
        .createQuery(KEYS)
        .map(
            (row, context) -> {
              keys.computeIfAbsent(row.getString("table_name"), name -> new ArrayList<>())
                  .add(List.of((String[]) row.getArray("names").getArray()));
              return true;
            })
        .list();
    Map<String, TableShape> shapes = new TreeMap<>();
    columns.forEach(
        (table, found) -> {
          if (!ComparedAs.isLeftOut(table)) {
            shapes.put(table, shape(table, found, keys.getOrDefault(table, List.of())));
          }
        });
    return shapes;
  }

  private static TableShape shape(String table, List<Found> found, List<List<String>> keys) {
    List<String> keyNames = List.of();
    for (List<String> names : keys) {
      if (keyNames.isEmpty() && canName(table, found, names)) {
        keyNames = names;
      }
    }
    List<Column> key = new ArrayList<>();
    List<Column> others = new ArrayList<>();
    for (Found each : found) {
      @Nullable String expression = ComparedAs.expression(table, each.name());
      if (expression != null && !keyNames.contains(each.name())) {
        others.add(column(table, each, expression));
      }
    }
    for (String name : keyNames) {
      Found part =
          found.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
      key.add(column(table, part, ComparedAs.plain(table, name)));
    }
    // Nothing names a row: it is what it is, and as often as it is there.
    return key.isEmpty()
        ? new TableShape(table, others, List.of())
        : new TableShape(table, key, others);
  }

  private static boolean canName(String table, List<Found> found, List<String> names) {
    return found.stream()
        .filter(each -> names.contains(each.name()))
        .allMatch(each -> each.isRequired() && ComparedAs.isPlain(table, each.name()));
  }

  private static Column column(String table, Found found, String expression) {
    boolean isPlain = ComparedAs.isPlain(table, found.name());
    boolean isNumber = isPlain && NUMBERS.contains(found.type());
    boolean isIndexed = isPlain && TEXT_IN_ORDER.contains(found.type());
    return new Column(found.name(), expression, isNumber, isNumber || isIndexed);
  }
}
