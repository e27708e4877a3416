package com.easyecom.order.returns.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kit.http.AboveZero;
import com.easyecom.kit.http.ZeroOrMore;
import com.easyecom.order.returns.domain.WantedReturn;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * So much of one line of the order that is to be returned.
 *
 * @param refundAmount what was paid for it if not given
 * @param restock true if not given
 */
public record ReturnItemRequest(
    @NotNull Long orderItemId,
    @NotNull @AboveZero Quantity quantity,
    @Nullable @ZeroOrMore Money refundAmount,
    @Nullable Boolean restock) {

  WantedReturn toWanted() {
    return new WantedReturn(orderItemId, quantity, refundAmount, restock == null || restock);
  }
}
