package com.easyecom.catalog.product.application;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import com.easyecom.kernel.paging.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads products. */
@ApplicationScoped
public class FindProducts {

  private final Products products;

  FindProducts(Products products) {
    this.products = products;
  }

  /**
   * One product, archived or not.
   *
   * @throws Refusal {@code not_found}
   */
  public ProductOverview get(long id) {
    return products.find(id).orElseThrow(() -> notFound(id));
  }

  /** The products that the filter lets through, newest first; never archived ones. */
  public Page<ProductOverview> list(ProductFilter filter, PageRequest page) {
    return Page.cut(products.find(filter, page), page, found -> found.product().id());
  }

  /** What a sale takes over from these products, by id; unknown ones are not in it. */
  public Map<Long, SaleFacts> saleFacts(Collection<Long> ids) {
    return products.saleFacts(ids).stream()
        .collect(toUnmodifiableMap(SaleFacts::productId, identity()));
  }

  /** These products with their stock, archived or not, in no order; unknown ones are left out. */
  public List<ProductOverview> overviews(Collection<Long> ids) {
    return products.overviews(ids);
  }

  static Refusal notFound(long id) {
    return new Refusal(CommonError.NOT_FOUND, "There is no product " + id + ".");
  }
}
