package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A line as a client wants it.
 *
 * @param id of the line that is kept; null: a new one
 * @param productId of a new line; a kept one's own, or null
 * @param unitPrice null: the kept line's, or the product's
 */
public record ChangedLine(
    @Nullable Long id, @Nullable Long productId, Quantity quantity, @Nullable Money unitPrice) {

  public boolean isNew() {
    return id == null;
  }
}
