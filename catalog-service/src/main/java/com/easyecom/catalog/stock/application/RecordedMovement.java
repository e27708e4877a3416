package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A movement that stands in the ledger.
 *
 * @param quantity signed, like {@code value}: what it added
 */
public record RecordedMovement(
    long id,
    long productId,
    String sku,
    MovementType movementType,
    Quantity quantity,
    UnitCost unitCost,
    Money value,
    Quantity onHandAfter,
    Money valueAfter,
    UnitCost unitCostAfter,
    @Nullable String reason,
    @Nullable String referenceType,
    @Nullable String referenceId,
    String actor,
    Instant occurredAt) {

  static RecordedMovement of(long id, String sku, LedgerEntry entry) {
    Movement movement = entry.movement();
    Stock after = entry.after();
    return new RecordedMovement(
        id,
        after.productId(),
        sku,
        entry.type(),
        movement.quantity(),
        movement.unitCost(),
        movement.value(),
        after.onHand(),
        after.value(),
        after.unitCost(),
        entry.cause().reason(),
        entry.cause().referenceType(),
        entry.cause().referenceId(),
        entry.actor(),
        movement.at());
  }
}
