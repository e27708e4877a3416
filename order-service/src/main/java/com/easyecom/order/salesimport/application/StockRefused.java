package com.easyecom.order.salesimport.application;

import java.util.List;

/** The stock of an import cannot leave, and nothing of it did. */
public final class StockRefused extends RuntimeException {

  private final transient List<PastStock.Fault> faults;

  /**
   * @param message for people
   * @param faults of the rows to blame; may be none
   */
  public StockRefused(String message, List<PastStock.Fault> faults) {
    super(message, null, false, false);
    this.faults = List.copyOf(faults);
  }

  List<PastStock.Fault> faults() {
    return faults;
  }
}
