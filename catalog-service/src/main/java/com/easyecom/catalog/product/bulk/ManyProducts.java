package com.easyecom.catalog.product.bulk;

import com.easyecom.catalog.product.domain.Product;
import java.util.Collection;
import java.util.SortedMap;

/** Products, many at a time. */
public interface ManyProducts {

  /**
   * Locks the products' facts in the order of their ids, until the transaction ends.
   *
   * @return by id; unknown ones are not in it
   */
  SortedMap<Long, Product> lock(Collection<Long> ids);

  /** Stores prices, states and versions of products that this transaction locked. */
  void save(Collection<Product> changed);
}
