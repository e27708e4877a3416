package com.easyecom.catalog.stock.api;

import com.easyecom.catalog.stock.application.RecordedMovement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A movement as a row of a file, with or without what only some may see. */
final class MovementCells {

  private MovementCells() {}

  static List<String> header(boolean showsCosts) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "id",
                "occurred_at",
                "product_id",
                "sku",
                "movement_type",
                "quantity",
                "on_hand_after",
                "reason",
                "reference_type",
                "reference_id",
                "actor"));
    if (showsCosts) {
      names.addAll(List.of("unit_cost", "value", "value_after", "unit_cost_after"));
    }
    return names;
  }

  /** The cells below that header, each as the API shows it. */
  static List<@Nullable Object> of(RecordedMovement movement, boolean showsCosts) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(movement.id());
    cells.add(movement.occurredAt());
    cells.add(movement.productId());
    cells.add(movement.sku());
    cells.add(movement.movementType().wireName());
    cells.add(movement.movementType().signed(movement.quantity()));
    cells.add(movement.onHandAfter());
    cells.add(movement.reason());
    cells.add(movement.referenceType());
    cells.add(movement.referenceId());
    cells.add(movement.actor());
    if (showsCosts) {
      cells.add(movement.unitCost());
      cells.add(movement.value());
      cells.add(movement.valueAfter());
      cells.add(movement.unitCostAfter());
    }
    return cells;
  }
}
