package com.easyecom.order.returns.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.order.returns.domain.ReturnStatus;
import com.easyecom.order.returns.domain.SalesReturn;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return.
 *
 * @param refundTotal what is paid back for all of it, tax included
 * @param exchangeOrderIds the orders that were placed instead
 * @param version rises with each change
 */
public record ReturnView(
    long id,
    long orderId,
    ReturnStatus status,
    @Nullable String reason,
    List<ReturnItemView> items,
    Money refundTotal,
    String currency,
    Instant requestedAt,
    @Nullable Instant receivedAt,
    @Nullable Instant refundedAt,
    List<Long> exchangeOrderIds,
    long version) {

  static ReturnView of(SalesReturn it) {
    Money total = it.refund().total();
    return new ReturnView(
        it.id(),
        it.orderId(),
        it.status(),
        it.reason(),
        it.items().stream().map(ReturnItemView::of).toList(),
        total,
        total.currency().getCurrencyCode(),
        it.requestedAt(),
        it.receivedAt(),
        it.refundedAt(),
        it.exchangeOrderIds(),
        it.version());
  }
}
