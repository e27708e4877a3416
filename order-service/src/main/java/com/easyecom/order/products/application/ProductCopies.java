package com.easyecom.order.products.application;

import java.util.Collection;
import java.util.Map;

/** The products as far as events have told of them; catalog-service may know more by now. */
public interface ProductCopies {

  /** Takes over what an event tells, unless a newer one did before. */
  void put(ProductCopy copy);

  /** The products on sale among these, by id. */
  Map<Long, ProductCopy> onSale(Collection<Long> productIds);
}
