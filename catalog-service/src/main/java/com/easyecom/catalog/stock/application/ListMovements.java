package com.easyecom.catalog.stock.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the ledger. */
@ApplicationScoped
public class ListMovements {

  private final StockLedger ledger;

  ListMovements(StockLedger ledger) {
    this.ledger = ledger;
  }

  /** The movements that the filter lets through, newest first. */
  public Page<RecordedMovement> list(MovementFilter filter, PageRequest page) {
    return Page.cut(ledger.find(filter, page), page, RecordedMovement::id);
  }

  /**
   * @throws Refusal {@code not_found}
   */
  public RecordedMovement get(long movementId) {
    return ledger
        .find(movementId)
        .orElseThrow(
            () -> new Refusal(CommonError.NOT_FOUND, "There is no movement " + movementId + "."));
  }
}
