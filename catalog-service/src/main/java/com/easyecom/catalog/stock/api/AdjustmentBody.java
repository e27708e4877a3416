package com.easyecom.catalog.stock.api;

import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.application.Adjustment;
import com.easyecom.catalog.stock.application.Cause;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import com.easyecom.kit.http.ZeroOrMore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /inventory/adjustments}. */
@QuantityFitsType
record AdjustmentBody(
    @NotNull Long productId,
    @NotNull @Schema(enumeration = {"in", "out", "return_in", "return_out", "adjustment"})
        MovementType movementType,
    @NotNull @Schema(description = "More than 0; signed and not 0 for an adjustment.")
        Quantity quantity,
    @Nullable
        @ZeroOrMore
        @Schema(
            description =
                "What a unit cost that comes in. Not given: the present average, or the last known"
                    + " one when nothing is on hand. What goes out goes at the average.")
        UnitCost unitCost,
    @Nullable @Size(max = 500) String reason,
    @Nullable
        @Size(max = 50)
        @FreeReference
        @Schema(
            description =
                "Not one that the services write themselves: import, order, return, sales_import,"
                    + " stocktake.")
        String referenceType,
    @Nullable @Size(max = 100) String referenceId,
    @Nullable @Schema(description = "When it counts: now if not given, never in the future.")
        Instant occurredAt) {

  Adjustment toAdjustment() {
    Cause cause = Cause.of(reason, referenceType, referenceId);
    return new Adjustment(productId, movementType, quantity, unitCost, cause, occurredAt);
  }
}
