package com.easyecom.catalog.stocktake.application;

import com.easyecom.catalog.stock.application.StockedProduct;
import java.util.Collection;
import java.util.List;

/** The products that can be counted. */
public interface CountedProducts {

  /** Those with one of these ids, or one of these SKUs; unknown ones are left out. */
  List<StockedProduct> find(Collection<Long> ids, Collection<String> skus);
}
