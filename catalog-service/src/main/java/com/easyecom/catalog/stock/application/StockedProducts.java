package com.easyecom.catalog.stock.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The products whose stock is kept. */
public interface StockedProducts {

  Optional<StockedProduct> find(long productId);

  /** Those with one of these ids, or one of these SKUs; unknown ones are left out. */
  List<StockedProduct> find(Collection<Long> ids, Collection<String> skus);
}
