package com.easyecom.vision.product.application;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The products as far as events have told of them; catalog-service may know more by now. */
public interface ProductCopies {

  /** The copy of one, if anything was told of it. */
  Optional<ProductCopy> find(long productId);

  /** The copies of these, locked for the running transaction; by id, those that are known. */
  Map<Long, ProductCopy> lock(Collection<Long> productIds);

  /** Stores copies that were locked. */
  void store(Collection<ProductCopy> copies);
}
