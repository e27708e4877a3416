package com.easyecom.order.returns.api;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.order.returns.domain.ReturnItem;

/**
 * What a return takes of one line of the order.
 *
 * @param refundAmount what is paid back for it, tax included
 * @param refundTax the tax in that
 * @param restock whether it goes back to the stock once it is received
 */
public record ReturnItemView(
    long id,
    long orderItemId,
    long productId,
    String sku,
    Quantity quantity,
    Money refundAmount,
    Money refundTax,
    boolean restock) {

  static ReturnItemView of(ReturnItem item) {
    return new ReturnItemView(
        item.id(),
        item.orderItemId(),
        item.productId(),
        item.sku(),
        item.quantity(),
        item.refund().total(),
        item.refund().tax(),
        item.restock());
  }
}
