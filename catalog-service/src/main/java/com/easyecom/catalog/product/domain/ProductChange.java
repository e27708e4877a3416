package com.easyecom.catalog.product.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import com.easyecom.kernel.money.UnitCost;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to become different of a product. Null leaves it as it is; an empty optional takes it
 * away.
 *
 * @param unitCost what a unit is said to cost, as long as there is no stock
 * @param version the version that the change was made on; null for any
 */
public record ProductChange(
    @Nullable String sku,
    @Nullable String name,
    @Nullable Optional<String> category,
    @Nullable Optional<String> description,
    @Nullable UnitCost unitCost,
    @Nullable Money unitPrice,
    @Nullable Boolean isActive,
    @Nullable Optional<String> barcode,
    @Nullable Optional<Quantity> reorderPoint,
    @Nullable Optional<Integer> reorderLeadDays,
    @Nullable Long version) {}
