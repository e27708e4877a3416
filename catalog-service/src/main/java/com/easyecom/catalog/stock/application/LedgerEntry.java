package com.easyecom.catalog.stock.application;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.MovementType;
import com.easyecom.catalog.stock.Stock;

/**
 * A movement as it goes into the ledger.
 *
 * @param actor who moved it
 */
public record LedgerEntry(Movement movement, MovementType type, Cause cause, String actor) {

  /** The stock after the movement. */
  public Stock after() {
    return movement.after();
  }
}
