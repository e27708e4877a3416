package com.easyecom.order.salesimport.domain;

import com.easyecom.kernel.imports.RowCells;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.UnitCost;
import org.jspecify.annotations.Nullable;

/** Checks what a row says of its amounts against each other. */
final class SaleSums {

  private SaleSums() {}

  static void check(SaleRow row, @Nullable Money lineTotal, @Nullable Money profit, RowCells read) {
    if (lineTotal != null && !lineTotal.equals(row.lineTotal())) {
      read.refuse(
          SaleColumn.LINE_TOTAL,
          "is not %s x %s = %s".formatted(row.quantity(), row.unitPrice(), row.lineTotal()));
    }
    UnitCost unitCost = row.unitCost();
    Money cost = row.cost();
    // Either may be the rounded one: the whole to the cent, or the unit as its average.
    if (cost != null
        && unitCost != null
        && !cost.equals(unitCost.times(row.quantity()))
        && !UnitCost.average(cost, row.quantity()).equals(unitCost)) {
      read.refuse(SaleColumn.COST, "is not %s x %s".formatted(row.quantity(), unitCost));
    }
    Money wholeCost = row.wholeCost();
    if (profit != null && wholeCost != null && !profit.equals(row.lineTotal().minus(wholeCost))) {
      read.refuse(SaleColumn.PROFIT, "is not %s - %s".formatted(row.lineTotal(), wholeCost));
    }
  }
}
