package com.easyecom.catalog.product.application;

import com.easyecom.catalog.product.domain.NewProduct;
import com.easyecom.catalog.product.domain.Product;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All products. */
public interface Products {

  /**
   * @throws Refusal {@code sku_exists}
   */
  Product insert(NewProduct product, Instant now);

  /** Locks a product's facts, not its stock, until the transaction ends. */
  Optional<Product> lock(long id);

  /**
   * Stores the new state of a product that this transaction locked.
   *
   * @throws Refusal {@code sku_exists}
   */
  void update(Product product);

  /** Removes a product that nothing refers to. */
  void delete(long id);

  /** One product, archived or not. */
  Optional<ProductOverview> find(long id);

  /** These products, archived or not, in no order; unknown ones are left out. */
  List<ProductOverview> overviews(Collection<Long> ids);

  /** A page's products and one more, newest first, without the archived. */
  List<ProductOverview> find(ProductFilter filter, PageRequest page);

  /** What of these products a sale takes over; unknown ones are left out. */
  List<SaleFacts> saleFacts(Collection<Long> ids);
}
