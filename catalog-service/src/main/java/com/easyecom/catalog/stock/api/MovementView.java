package com.easyecom.catalog.stock.api;

import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.application.RecordedMovement;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.security.ShowsCosts;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A movement as the API shows it. */
record MovementView(
    long id,
    long productId,
    String sku,
    @Schema(enumeration = {"in", "out", "return_in", "return_out", "adjustment"})
        MovementType movementType,
    @Schema(description = "As in the request: positive, but signed for an adjustment.")
        Quantity quantity,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) UnitCost unitCost,
    @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
            description =
                "Signed: what the movement added to the stock's value. All movements' values add up"
                    + " to it, to the cent.")
        Money value,
    Quantity onHandAfter,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) Money valueAfter,
    @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) UnitCost unitCostAfter,
    @Nullable String reason,
    @Nullable String referenceType,
    @Nullable String referenceId,
    String actor,
    Instant occurredAt)
    implements ShowsCosts {

  static MovementView of(RecordedMovement movement) {
    return new MovementView(
        movement.id(),
        movement.productId(),
        movement.sku(),
        movement.movementType(),
        movement.movementType().signed(movement.quantity()),
        movement.unitCost(),
        movement.value(),
        movement.onHandAfter(),
        movement.valueAfter(),
        movement.unitCostAfter(),
        movement.reason(),
        movement.referenceType(),
        movement.referenceId(),
        movement.actor(),
        movement.occurredAt());
  }

  @Override
  public MovementView withoutCosts() {
    return new MovementView(
        id,
        productId,
        sku,
        movementType,
        quantity,
        null,
        null,
        onHandAfter,
        null,
        null,
        reason,
        referenceType,
        referenceId,
        actor,
        occurredAt);
  }
}
