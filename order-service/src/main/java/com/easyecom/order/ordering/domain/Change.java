package com.easyecom.order.ordering.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
      for (OrderLine line : after.lines()) {
        add(
            changes,
            "items[id=" + line.id() + "].fulfilled_quantity",
            before.line(line.id()).fulfilledQuantity().toString(),
            line.fulfilledQuantity().toString());
        add(
            changes,
            "items[id=" + line.id() + "].returned_quantity",
            before.line(line.id()).returnedQuantity().toString(),
            line.returnedQuantity().toString());
      }
    }
    return changes;
  }

  private static void add(
      List<Change> changes, String field, @Nullable String before, @Nullable String after) {
    if (!Objects.equals(before, after)) {
      changes.add(new Change(field, before, after));
    }
  }
}
