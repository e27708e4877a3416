package com.easyecom.catalog.allocation.application;

import java.util.Optional;

/** What was issued before. */
public interface IssuedStocks {

  /** What left for the fulfilment; empty when nothing did. */
  Optional<IssuedStock> of(long fulfilmentId);
}
