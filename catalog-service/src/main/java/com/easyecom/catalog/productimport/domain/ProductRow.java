package com.easyecom.catalog.productimport.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row whose cells could be read. Null is a column that the file does not have, or an empty cell
 * of what cannot be taken away; an empty optional takes away.
 *
 * @param number counted from 1, the header
 * @param value what {@code onHand} is worth
 */
public record ProductRow(
    int number,
    @Nullable String sku,
    @Nullable String name,
    @Nullable Optional<String> category,
    @Nullable Optional<String> description,
    @Nullable UnitCost unitCost,
    @Nullable Money unitPrice,
    @Nullable Boolean isActive,
    @Nullable Optional<String> barcode,
    @Nullable Optional<Quantity> reorderPoint,
    @Nullable Optional<Integer> reorderLeadDays,
    @Nullable Quantity onHand,
    @Nullable Money value) {

  /**
   * Whether the value contradicts quantity and cost. Either may be the rounded one: the value to
   * the cent, or the cost as the average of an exact value.
   */
  boolean contradictsItself() {
    if (onHand == null || value == null) {
      return false;
    }
    if (onHand.isZero()) {
      return !value.isZero();
    }
    return unitCost != null
        && !unitCost.times(onHand).equals(value)
        && !UnitCost.average(value, onHand).equals(unitCost);
  }

  /** The cost of a unit, given or following from the value; null when neither is there. */
  @Nullable UnitCost cost() {
    if (unitCost == null && value != null && onHand != null && onHand.isPositive()) {
      return UnitCost.average(value, onHand);
    }
    return unitCost;
  }

  /** What is to be received; null when there is nothing, or no cost. */
  @Nullable Opening opening() {
    UnitCost cost = cost();
    if (onHand == null || cost == null || onHand.isZero()) {
      return null;
    }
    return new Opening(onHand, value == null ? cost.times(onHand) : value);
  }
}
