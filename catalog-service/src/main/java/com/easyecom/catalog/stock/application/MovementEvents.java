package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.catalog.StockAdjusted;
import com.easyecom.events.catalog.StockIssued;
import java.util.Objects;

/** What others are told of movements. */
public final class MovementEvents {

  private MovementEvents() {}

  /** The event of a movement, whether it left for an order or not. */
  static DomainEvent of(long id, String sku, LedgerEntry entry) {
    return entry.cause().fulfilmentId() == null ? adjusted(id, sku, entry) : issued(id, sku, entry);
  }

  /** What others are told of a movement that no order caused. */
  static StockAdjusted adjusted(long id, String sku, LedgerEntry entry) {
    Movement movement = entry.movement();
    Stock after = entry.after();
    return new StockAdjusted(
        id,
        after.productId(),
        after.version(),
        sku,
        entry.type().wireName(),
        movement.quantity(),
        movement.value(),
        after.onHand(),
        after.value(),
        after.value().currency().getCurrencyCode(),
        entry.cause().referenceType(),
        entry.cause().referenceId(),
        movement.at());
  }

  /** What others are told of stock that left for an order's fulfilment. */
  public static StockIssued issued(long id, String sku, LedgerEntry entry) {
    Movement movement = entry.movement();
    Stock after = entry.after();
    Cause cause = entry.cause();
    return new StockIssued(
        id,
        after.productId(),
        after.version(),
        sku,
        Long.parseLong(Objects.requireNonNull(cause.referenceId(), "it names its order")),
        Objects.requireNonNull(cause.orderItemId()),
        Objects.requireNonNull(cause.fulfilmentId()),
        movement.quantity().negate(),
        movement.value().negate(),
        after.onHand(),
        after.value(),
        after.value().currency().getCurrencyCode(),
        movement.at(),
        after.allocated());
  }
}
