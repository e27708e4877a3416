package com.easyecom.catalog.stock.application;

import com.easyecom.kernel.paging.PageRequest;
import java.util.List;
import java.util.Optional;

/** The movements of all stock. It only grows. */
public interface StockLedger {

  /**
   * Records movements, of stocks that this transaction locked.
   *
   * @return their ids, in the order given
   */
  List<Long> append(List<LedgerEntry> entries);

  /** A page's movements and one more, newest first. */
  List<RecordedMovement> find(MovementFilter filter, PageRequest page);

  Optional<RecordedMovement> find(long movementId);
}
