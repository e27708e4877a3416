package com.easyecom.catalog.insights.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What sold of products, as the ledger of stock knows it. */
public interface Sales {

  /**
   * These products' figures; unknown ones are left out.
   *
   * @param since from when on sales and returns count, by when they happened
   */
  List<SaleFigures> of(Collection<Long> productIds, Instant since);
}
