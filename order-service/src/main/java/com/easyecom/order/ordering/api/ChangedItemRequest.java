package com.easyecom.order.ordering.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.http.AboveZero;
import com.easyecom.kit.http.ZeroOrMore;
import com.easyecom.order.ordering.domain.ChangedLine;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order's new list.
 *
 * @param id of the line that is kept; a new line has none
 * @param productId of a new line; a kept one keeps its own
 * @param unitPrice the kept line's if not given, or the product's
 */
public record ChangedItemRequest(
    @Nullable Long id,
    @Nullable Long productId,
    @NotNull @AboveZero Quantity quantity,
    @Nullable @ZeroOrMore Money unitPrice) {

  ChangedLine toLine() {
    return new ChangedLine(id, productId, quantity, unitPrice);
  }
}
