package com.easyecom.vision.product.application;

import com.easyecom.kernel.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A product as its latest events told. What comes late or twice is older than what is there, and
 * changes nothing.
 *
 * @param productVersion the product's version after its event; 0 before the first
 * @param sku null before the first event of the product itself
 * @param name null like the SKU
 * @param stockVersion the stock's version after its event; 0 before the first
 * @param allocated how much of what is on hand orders hold
 */
public record ProductCopy(
    long productId,
    long productVersion,
    @Nullable String sku,
    @Nullable String name,
    @Nullable String category,
    boolean isArchived,
    long stockVersion,
    Quantity onHand,
    Quantity allocated) {

  /** One of which nothing was told yet. */
  public static ProductCopy unknown(long productId) {
    return new ProductCopy(productId, 0, null, null, null, false, 0, Quantity.ZERO, Quantity.ZERO);
  }

  /** The facts of the product itself at that version. */
  public ProductCopy described(
      long version, String newSku, String newName, @Nullable String newCategory) {
    return version <= productVersion
        ? this
        : new ProductCopy(
            productId,
            version,
            newSku,
            newName,
            newCategory,
            isArchived,
            stockVersion,
            onHand,
            allocated);
  }

  /** Sold no more since that version. Its name stays. */
  public ProductCopy archived(long version, String itsSku) {
    return version <= productVersion
        ? this
        : new ProductCopy(
            productId, version, itsSku, name, category, true, stockVersion, onHand, allocated);
  }

  /** The stock at that version. */
  public ProductCopy stocked(long version, Quantity nowOnHand, Quantity nowAllocated) {
    return version <= stockVersion
        ? this
        : new ProductCopy(
            productId,
            productVersion,
            sku,
            name,
            category,
            isArchived,
            version,
            nowOnHand,
            nowAllocated);
  }
}
