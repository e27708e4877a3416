package com.easyecom.catalog.productexport;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A product as a row of the file. Public for Jdbi to make it. */
public record ExportedProduct(
    long id,
    String sku,
    String name,
    @Nullable String category,
    @Nullable String description,
    UnitCost unitCost,
    Money unitPrice,
    boolean isActive,
    @Nullable String barcode,
    @Nullable Quantity reorderPoint,
    @Nullable Integer reorderLeadDays,
    Quantity onHand,
    Money value) {

  /** The header, with or without what only some may see. */
  static List<String> header(boolean showsCosts) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "sku",
                "name",
                "category",
                "description",
                "unit_price",
                "is_active",
                "barcode",
                "reorder_point",
                "reorder_lead_days",
                "on_hand"));
    if (showsCosts) {
      names.addAll(List.of("unit_cost", "stock_value"));
    }
    return names;
  }

  /** The cells below that header. The value is there because cost x quantity may miss it. */
  List<@Nullable Object> cells(boolean showsCosts) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(sku);
    cells.add(name);
    cells.add(category);
    cells.add(description);
    cells.add(unitPrice);
    cells.add(isActive);
    cells.add(barcode);
    cells.add(reorderPoint);
    cells.add(reorderLeadDays);
    cells.add(onHand);
    if (showsCosts) {
      cells.add(unitCost);
      cells.add(value);
    }
    return cells;
  }
}
