package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.Opening;
import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.catalog.productimport.domain.RowPlan;
import com.easyecom.kernel.money.UnitCost;
import org.jspecify.annotations.Nullable;

/**
 * A product whose facts are written, and what is to become of its stock.
 *
 * @param productVersion of the facts as they are written
 * @param cost to be set; null for the one there is
 * @param opening to be received; null for none
 * @param factsBefore null for a new product
 */
record PlannedStock(
    long productId,
    long productVersion,
    ProductFacts facts,
    @Nullable UnitCost cost,
    @Nullable Opening opening,
    @Nullable ProductFacts factsBefore,
    @Nullable UnitCost costBefore) {

  static PlannedStock of(long id, RowPlan.Create create) {
    return new PlannedStock(id, 1, create.facts(), null, create.opening(), null, null);
  }

  static PlannedStock of(RowPlan.Update update) {
    long before = update.before().version();
    return new PlannedStock(
        update.before().id(),
        update.changesFacts() ? before + 1 : before,
        update.after(),
        update.unitCost(),
        update.opening(),
        update.before().facts(),
        update.before().unitCost());
  }

  ImportedItem item(long stockVersion) {
    return new ImportedItem(
        productId, productVersion, stockVersion, opening != null, factsBefore, costBefore);
  }
}
