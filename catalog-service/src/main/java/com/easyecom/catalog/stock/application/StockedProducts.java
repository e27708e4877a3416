package com.easyecom.catalog.stock.application;

import java.util.Optional;

/** The products whose stock is kept. */
public interface StockedProducts {

  Optional<StockedProduct> find(long productId);
}
