package com.easyecom.order.ordering.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of an order that changed.
 *
 * @param field as the API names it
 * @param before null where there was nothing
 */
public record Change(String field, @Nullable String before, @Nullable String after) {

  /** What is new in an order; costs are left out, since not everybody may see them. */
  public static List<Change> between(@Nullable Order before, Order after) {
    List<Change> changes = new ArrayList<>();
    add(
        changes,
        "status",
        before == null ? null : before.status().wireName(),
        after.status().wireName());
    add(
        changes,
        "total_amount",
        before == null ? null : before.totals().total().toString(),
        after.totals().total().toString());
    if (before != null) {
      addEdits(changes, before, after);
    }
    return changes;
  }

  private static void addEdits(List<Change> changes, Order before, Order after) {
    add(
        changes,
        "discount_amount",
        before.totals().discount().toString(),
        after.totals().discount().toString());
    add(changes, "tax_amount", before.totals().tax().toString(), after.totals().tax().toString());
    add(changes, "note", before.note(), after.note());
    Map<Long, OrderLine> lines = byId(before);
    for (OrderLine line : after.lines()) {
      addLine(changes, line.id(), lines.remove(line.id()), line);
    }
    lines.values().forEach(gone -> addLine(changes, gone.id(), gone, null));
  }

  private static void addLine(
      List<Change> changes, long id, @Nullable OrderLine before, @Nullable OrderLine after) {
    String item = "items[id=" + id + "].";
    addOf(changes, item + "product_id", before, after, OrderLine::productId);
    addOf(changes, item + "quantity", before, after, OrderLine::quantity);
    addOf(changes, item + "unit_price", before, after, OrderLine::unitPrice);
    if (before != null && after != null) {
      addOf(changes, item + "fulfilled_quantity", before, after, OrderLine::fulfilledQuantity);
      addOf(changes, item + "returned_quantity", before, after, OrderLine::returnedQuantity);
    }
  }

  private static void addOf(
      List<Change> changes,
      String field,
      @Nullable OrderLine before,
      @Nullable OrderLine after,
      Function<OrderLine, Object> value) {
    add(
        changes,
        field,
        before == null ? null : value.apply(before).toString(),
        after == null ? null : value.apply(after).toString());
  }

  private static Map<Long, OrderLine> byId(Order order) {
    Map<Long, OrderLine> lines = new TreeMap<>();
    order.lines().forEach(line -> lines.put(line.id(), line));
    return lines;
  }

  private static void add(
      List<Change> changes, String field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(field, before, after));
    }
  }
}
