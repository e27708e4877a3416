package com.easyecom.vision.product.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.inject.Singleton;

/** Lets only products have pictures that there are, and that are sold. */
@Singleton
public class RequireProduct {

  private final ProductCopies copies;
  private final KnownToCatalog catalog;

  RequireProduct(ProductCopies copies, KnownToCatalog catalog) {
    this.copies = copies;
    this.catalog = catalog;
  }

  /**
   * Looks into the copy, and asks catalog-service for a product that is not in it: one that was
   * created a moment ago.
   *
   * @throws Refusal {@code not_found}, {@code product_archived}, {@code service_unavailable}
   */
  public void forSale(long productId) {
    ProductCopy copy = copies.find(productId).orElse(ProductCopy.unknown(productId));
    if (copy.isArchived()) {
      throw new Refusal(ProductError.PRODUCT_ARCHIVED, "It gets no more pictures.");
    }
    if (copy.productVersion() == 0) {
      requireKnown(productId);
    }
  }

  /**
   * The same for a product whose pictures are looked at or deleted, which may be archived.
   *
   * @throws Refusal {@code not_found}, {@code service_unavailable}
   */
  public void known(long productId) {
    boolean isTold = copies.find(productId).filter(copy -> copy.productVersion() > 0).isPresent();
    if (!isTold) {
      requireKnown(productId);
    }
  }

  private void requireKnown(long productId) {
    if (!catalog.isKnown(productId)) {
      throw new Refusal(CommonError.NOT_FOUND, "There is no product " + productId + ".");
    }
  }
}
