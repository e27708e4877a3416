package com.easyecom.order.ordering.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.http.AboveZero;
import com.easyecom.kit.http.ZeroOrMore;
import com.easyecom.order.ordering.domain.RequestedLine;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order to be placed.
 *
 * @param unitPrice the product's if not given
 */
public record OrderItemRequest(
    @NotNull Long productId,
    @NotNull @AboveZero Quantity quantity,
    @Nullable @ZeroOrMore Money unitPrice) {

  RequestedLine toLine() {
    return new RequestedLine(productId, quantity, unitPrice);
  }
}
