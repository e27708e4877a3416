package com.easyecom.order.ordersexport;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order's line as a row of the file, with what is the whole order's. Public for Jdbi to make it.
 *
 * @param cost of what left of it
 */
public record ExportedLine(
    long orderId,
    long lineId,
    String orderNumber,
    String status,
    Instant orderedAt,
    String sku,
    String productName,
    Quantity quantity,
    Money unitPrice,
    Money lineTotal,
    Money taxAmount,
    Money discountAmount,
    @Nullable String customerName,
    @Nullable String customerPhone,
    @Nullable String customerEmail,
    @Nullable String note,
    Quantity fulfilledQuantity,
    Money cost) {

  /** The header, with or without what only some may see. */
  static List<String> header(boolean showsCosts) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "order_number",
                "status",
                "ordered_at",
                "sku",
                "product_name",
                "quantity",
                "unit_price",
                "line_total",
                "tax_amount",
                "discount_amount",
                "customer_name",
                "customer_phone",
                "customer_email",
                "note"));
    if (showsCosts) {
      names.addAll(List.of("unit_cost", "cost"));
    }
    return names;
  }

  /** The cells below that header. Lines of which not all has left have no cost yet. */
  List<@Nullable Object> cells(boolean showsCosts) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(orderNumber);
    cells.add(status);
    cells.add(orderedAt.toString());
    cells.add(sku);
    cells.add(productName);
    cells.add(quantity);
    cells.add(unitPrice);
    cells.add(lineTotal);
    cells.add(taxAmount);
    cells.add(discountAmount);
    cells.add(customerName);
    cells.add(customerPhone);
    cells.add(customerEmail);
    cells.add(note);
    if (showsCosts) {
      boolean isKnown = fulfilledQuantity.equals(quantity);
      cells.add(isKnown ? UnitCost.average(cost, quantity) : null);
      cells.add(isKnown ? cost : null);
    }
    return cells;
  }
}
