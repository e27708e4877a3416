package com.easyecom.order.salesimport.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells could be read. Null is a column that the file does not have, or an empty cell.
 *
 * @param number counted from 1, the header
 * @param orderNumber rows of one number are one order; without it the row is an order of its own
 * @param tax the order's, like the discount, the customer and the note
 * @param cost what the whole quantity cost
 */
public record SaleRow(
    int number,
    @Nullable String orderNumber,
    Instant soldAt,
    @Nullable String sku,
    @Nullable String productName,
    Quantity quantity,
    Money unitPrice,
    @Nullable Money tax,
    @Nullable Money discount,
    @Nullable String customerName,
    @Nullable String customerPhone,
    @Nullable String customerEmail,
    @Nullable String note,
    @Nullable UnitCost unitCost,
    @Nullable Money cost) {

  /** The price of the whole quantity. */
  public Money lineTotal() {
    return unitPrice.times(quantity);
  }

  /** What the whole quantity cost, to the cent; null when the file does not say. */
  public @Nullable Money wholeCost() {
    return cost == null && unitCost != null ? unitCost.times(quantity) : cost;
  }
}
