package com.easyecom.acceptance.lives;

import static com.easyecom.acceptance.lives.Decimals.money;

import java.math.BigDecimal;
import java.util.function.LongSupplier;

/**
 * A movement of stock.
 *
 * @param quantity how much more there is; negative: less
 * @param value how much more it is worth; negative: less
 * @param referenceType null: none
 * @param order whom it left for, or came back from; null: nobody
 * @param reference who has no id before the shop has given it one; 0: nobody
 */
public record MovedModel(
    ProductModel product,
    String type,
    BigDecimal quantity,
    BigDecimal value,
    String referenceType,
    OrderModel order,
    LongSupplier reference) {

  /** Whether it left for an order, or came back from one. */
  public boolean isOfOrder() {
    return order != null;
  }

  @Override
  public String toString() {
    long id = reference.getAsLong();
    BigDecimal told = type.equals("adjustment") ? quantity : quantity.abs();
    return "%s %s %s %s %s"
        .formatted(
            type, Decimals.quantity(told), money(value), referenceType, id == 0 ? "null" : id);
  }
}
