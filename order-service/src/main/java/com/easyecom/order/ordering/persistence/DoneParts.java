package com.easyecom.order.ordering.persistence;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.ordering.domain.ClosingShare;
import com.easyecom.order.ordering.domain.Part;
import com.easyecom.order.ordering.domain.PartLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an order that have left. */
final class DoneParts {

  /** A line of a part, or a part without lines, with the part's amounts. Public for Jdbi. */
  public record Row(
      long fulfilmentId,
      Money discountAmount,
      Money taxAmount,
      @Nullable Long orderItemId,
      @Nullable Quantity quantity,
      @Nullable Money lineTotal) {

    Stream<PartLine> line() {
      return orderItemId == null || quantity == null || lineTotal == null
          ? Stream.empty()
          : Stream.of(new PartLine(orderItemId, quantity, lineTotal));
    }
  }

  private DoneParts() {}

  static List<Part> of(Handle handle, long orderId) {
    Map<Long, List<Row>> parts = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            SELECT f.id AS fulfilment_id, f.discount_amount, f.tax_amount,
              i.order_item_id, i.quantity, i.line_total
            FROM fulfilment f LEFT JOIN fulfilment_item i ON i.fulfilment_id = f.id
            WHERE f.order_id = :order AND f.state = 'done'
            ORDER BY f.id, i.order_item_id
            """)
        .bind("order", orderId)
        .map(ConstructorMapper.of(Row.class))
        .forEach(
            row -> parts.computeIfAbsent(row.fulfilmentId(), id -> new ArrayList<>()).add(row));
    return parts.values().stream().map(rows -> part(handle, rows)).toList();
  }

  private static Part part(Handle handle, List<Row> rows) {
    List<PartLine> lines = rows.stream().flatMap(Row::line).toList();
    Row first = rows.getFirst();
    return new Part(
        lines,
        first.discountAmount(),
        first.taxAmount(),
        lines.isEmpty() ? closingShares(handle, first.fulfilmentId()) : List.of());
  }

  /** An order has at most one part without lines. */
  private static List<ClosingShare> closingShares(Handle handle, long fulfilmentId) {
    return handle
        .createQuery(
            """
            SELECT order_item_id, discount_amount AS discount, tax_amount AS tax
            FROM closing_share WHERE fulfilment_id = :id ORDER BY order_item_id
            """)
        .bind("id", fulfilmentId)
        .map(ConstructorMapper.of(ClosingShare.class))
        .list();
  }
}
