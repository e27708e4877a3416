package com.easyecom.catalog.product.domain;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something the shop sells.
 *
 * @param sku the shop's own name for it, unique
 * @param isActive whether it is for sale now
 * @param reorderPoint order more when no more than this is available
 * @param reorderLeadDays how long the supplier takes
 * @param archivedAt when it was removed for good; it then stays for the sake of its history
 * @param version rises by one with each change
 */
public record Product(
    long id,
    String sku,
    String name,
    @Nullable String category,
    @Nullable String description,
    Money unitPrice,
    boolean isActive,
    @Nullable String barcode,
    @Nullable Quantity reorderPoint,
    @Nullable Integer reorderLeadDays,
    @Nullable Instant archivedAt,
    long version,
    Instant createdAt,
    Instant updatedAt) {

  public boolean isArchived() {
    return archivedAt != null;
  }

  /**
   * @throws Refusal {@code product_archived}; {@code stale_version} when the change was made on
   *     another version
   */
  public Product change(ProductChange change, Instant now) {
    if (isArchived()) {
      throw new Refusal(ProductError.PRODUCT_ARCHIVED, "Product %d was removed.".formatted(id));
    }
    if (change.version() != null && change.version() != version) {
      throw new Refusal(
              ProductError.STALE_VERSION, "Product %d is at version %d.".formatted(id, version))
          .with("version", version);
    }
    return new Product(
        id,
        either(change.sku(), sku),
        either(change.name(), name),
        ifGiven(change.category(), category),
        ifGiven(change.description(), description),
        either(change.unitPrice(), unitPrice),
        either(change.isActive(), isActive),
        ifGiven(change.barcode(), barcode),
        ifGiven(change.reorderPoint(), reorderPoint),
        ifGiven(change.reorderLeadDays(), reorderLeadDays),
        archivedAt,
        version + 1,
        createdAt,
        now);
  }

  /** Removed from sale for good. */
  public Product archive(Instant now) {
    return new Product(
        id,
        sku,
        name,
        category,
        description,
        unitPrice,
        false,
        barcode,
        reorderPoint,
        reorderLeadDays,
        now,
        version + 1,
        createdAt,
        now);
  }

  private static <T> T either(@Nullable T changed, T present) {
    return changed == null ? present : changed;
  }

  @SuppressWarnings("OptionalAssignedToNull") // Null is not given, empty is cleared.
  private static <T> @Nullable T ifGiven(@Nullable Optional<T> changed, @Nullable T present) {
    return changed == null ? present : changed.orElse(null);
  }
}
