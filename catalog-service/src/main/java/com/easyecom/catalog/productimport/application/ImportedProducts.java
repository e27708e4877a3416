package com.easyecom.catalog.productimport.application;

import com.easyecom.catalog.productimport.domain.KnownProduct;
import com.easyecom.catalog.productimport.domain.ProductFacts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The catalog's products, many at a time. */
public interface ImportedProducts {

  /** By SKU, archived ones too. */
  Map<String, KnownProduct> find(Collection<String> skus);

  /** The same, their facts locked until the transaction ends. */
  Map<String, KnownProduct> lock(Collection<String> skus);

  /** By id, their facts locked until the transaction ends. */
  Map<Long, KnownProduct> lockByIds(Collection<Long> ids);

  /**
   * Makes them, but none whose SKU there is, or is about to be.
   *
   * @return the ids of those that were made, by SKU
   */
  Map<String, Long> insert(List<ProductFacts> products, Instant now);

  /** Stores other facts of products that are locked; their versions rise by one. */
  void update(Map<Long, ProductFacts> changed, Instant now);

  /**
   * Archives products that are locked; their versions rise by one.
   *
   * @param suffix what their SKUs get, so that others can have them
   */
  void archive(Collection<Long> ids, String suffix, Instant now);

  /** Removes products that nothing refers to, with their stock that never moved. */
  void delete(Collection<Long> ids);
}
