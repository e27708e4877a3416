package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.Opening;
import com.easyecom.catalog.productimport.domain.ProductFacts;
import com.easyecom.catalog.productimport.domain.RowPlan;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.money.UnitCost;
import org.jspecify.annotations.Nullable;

/**
 * A product whose facts are written, and what is to become of its stock.
 *
 * @param productVersion of the facts as they are written
 * @param stockVersion of the stock as it is
 * @param cost to be set; null for the one there is
 * @param opening to be received; null for none
 * @param factsBefore null for a new product
 */
record PlannedStock(
    long productId,
    long productVersion,
    ProductFacts facts,
    long stockVersion,
    @Nullable UnitCost cost,
    @Nullable Opening opening,
    @Nullable ProductFacts factsBefore,
    @Nullable UnitCost costBefore) {

  static PlannedStock of(long id, RowPlan.Create create) {
    return new PlannedStock(id, 1, create.facts(), 0, null, create.opening(), null, null);
  }

  static PlannedStock of(RowPlan.Update update) {
    long before = update.before().version();
    return new PlannedStock(
        update.before().id(),
        update.changesFacts() ? before + 1 : before,
        update.after(),
        update.before().stockVersion(),
        update.unitCost(),
        update.opening(),
        update.before().facts(),
        update.before().unitCost());
  }

  /** Whether the stock must be locked; sales of the others go on meanwhile. */
  boolean changesStock() {
    return cost != null || opening != null;
  }

  /**
   * @param changed the stock as it was left; null if it was left alone
   */
  ImportedItem item(@Nullable Stock changed) {
    long version = changed == null ? stockVersion : changed.version();
    return new ImportedItem(
        productId, productVersion, version, opening != null, factsBefore, costBefore);
  }
}
