package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;

/**
 * One line of an order. Two lines of the same product are two lines.
 *
 * @param lineTotal the price of the whole quantity, before discount and tax
 * @param cost what the fulfilled units cost, to the cent
 */
public record OrderLine(
    long id,
    long productId,
    String sku,
    String name,
    Quantity quantity,
    Money unitPrice,
    Money lineTotal,
    Quantity fulfilledQuantity,
    Quantity returnedQuantity,
    Money cost) {

  /** A line of a new order. */
  static OrderLine of(long id, RequestedLine requested, SoldProduct product) {
    Money unitPrice = requested.unitPrice() == null ? product.unitPrice() : requested.unitPrice();
    return new OrderLine(
        id,
        product.productId(),
        product.sku(),
        product.name(),
        requested.quantity(),
        unitPrice,
        unitPrice.times(requested.quantity()),
        Quantity.ZERO,
        Quantity.ZERO,
        Money.zero(unitPrice.currency()));
  }

  OrderLine fulfil(Quantity more, Money moreCost) {
    return moved(fulfilledQuantity.plus(more), returnedQuantity, cost.plus(moreCost));
  }

  OrderLine takeBack(Quantity more) {
    return moved(fulfilledQuantity, returnedQuantity.plus(more), cost);
  }

  private OrderLine moved(Quantity fulfilled, Quantity returned, Money newCost) {
    return new OrderLine(
        id, productId, sku, name, quantity, unitPrice, lineTotal, fulfilled, returned, newCost);
  }

  OrderLine changed(Quantity newQuantity, Money newPrice, Money newTotal) {
    return new OrderLine(
        id,
        productId,
        sku,
        name,
        newQuantity,
        newPrice,
        newTotal,
        fulfilledQuantity,
        returnedQuantity,
        cost);
  }

  boolean isFulfilled() {
    return fulfilledQuantity.equals(quantity);
  }

  boolean isReturned() {
    return returnedQuantity.equals(quantity);
  }
}
