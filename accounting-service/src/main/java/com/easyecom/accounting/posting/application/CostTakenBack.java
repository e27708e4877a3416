package com.easyecom.accounting.posting.application;

import com.easyecom.accounting.posting.domain.MovementRules;
import com.easyecom.accounting.posting.domain.PostingRule;
import com.easyecom.events.catalog.StockAdjusted;

/** Knows movements that take back what a sale had cost, as they are posted. */
public final class CostTakenBack {

  private CostTakenBack() {}

  /** Whether the movement is posted as cost of goods sold taken back. */
  public static boolean isBy(StockAdjusted movement) {
    return MovementRules.of(movement.movementType(), movement.referenceType(), movement.value())
        == PostingRule.COST_OF_SALE_UNDONE;
  }
}
