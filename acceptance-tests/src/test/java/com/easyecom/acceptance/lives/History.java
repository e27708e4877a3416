package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.quantity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must be told of an order: each change with what it changed, and each event. Told when the
 * ids are known that the shop gives.
 */
final class History {

  private final List<Entry> entries = new ArrayList<>();
  private final List<String> events = new ArrayList<>();

  /** A field of the order, of one of its lines, or of a return of it. */
  private record Field(LineModel line, ReturnModel of, String name) {

    String path() {
      String prefix = line != null ? "items[id=" + line.id + "]." : "";
      return of != null ? "returns[id=" + of.id() + "]." + name : prefix + name;
    }
  }

  private record Entry(int version, String action, Map<Field, String[]> changes) {

    String told() {
      Set<String> lines = new TreeSet<>();
      changes.forEach(
          (field, values) ->
              lines.add("  %s: %s -> %s".formatted(field.path(), values[0], values[1])));
      return "%d %s\n%s".formatted(version, action, String.join("\n", lines));
    }
  }

  /** What an order is before something happens to it. */
  record Before(Map<?, String> values) {}

  void placed(OrderModel order) {
    Map<Field, String[]> changes = new HashMap<>();
    fields(order).forEach((field, value) -> put(changes, field, null, value));
    changes.keySet().removeIf(field -> !Set.of("status", "total_amount").contains(field.name));
    entries.add(new Entry(order.version, "placed", changes));
  }

  Before before(OrderModel order) {
    return new Before(fields(order));
  }

  void changed(String action, Before before, OrderModel order) {
    entries.add(new Entry(order.version, action, changes(before, order)));
  }

  void returned(Before before, OrderModel order, ReturnModel of, String was) {
    Map<Field, String[]> changes = changes(before, order);
    put(changes, new Field(null, of, "status"), was, of.status());
    entries.add(new Entry(order.version, "return_" + of.status(), changes));
  }

  void event(String name, long version) {
    events.add(name + " " + version);
  }

  private static Map<Field, String[]> changes(Before before, OrderModel order) {
    Map<?, String> was = before.values;
    Map<Field, String> is = fields(order);
    Set<Object> all = new HashSet<>(was.keySet());
    all.addAll(is.keySet());
    Map<Field, String[]> changes = new HashMap<>();
    all.forEach(field -> put(changes, (Field) field, was.get(field), is.get(field)));
    return changes;
  }

  /** What has left of a new line, or of one that is gone, is not told: nothing has. */
  private static void put(Map<Field, String[]> changes, Field field, String before, String after) {
    boolean isOfOne = before == null || after == null;
    boolean isMoved = field.name.endsWith("ed_quantity");
    if (!Objects.equals(before, after) && !(isOfOne && isMoved)) {
      changes.put(field, new String[] {before, after});
    }
  }

  private static Map<Field, String> fields(OrderModel order) {
    Map<Field, String> fields = new HashMap<>();
    fields.put(new Field(null, null, "status"), order.status);
    fields.put(new Field(null, null, "total_amount"), money(order.total()));
    fields.put(new Field(null, null, "tax_amount"), money(order.tax));
    fields.put(new Field(null, null, "discount_amount"), money(order.discount));
    fields.put(new Field(null, null, "note"), order.note);
    for (LineModel line : order.lines) {
      fields.put(new Field(line, null, "product_id"), Long.toString(line.product.id()));
      fields.put(new Field(line, null, "quantity"), quantity(line.quantity));
      fields.put(new Field(line, null, "unit_price"), money(line.price));
      fields.put(new Field(line, null, "fulfilled_quantity"), quantity(line.left));
      fields.put(new Field(line, null, "returned_quantity"), quantity(line.returned));
    }
    return fields;
  }

  String changes() {
    return String.join("\n", entries.stream().map(Entry::told).toList());
  }

  String events() {
    return String.join("\n", events);
  }
}
