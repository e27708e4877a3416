package com.easyecom.accounting.aging;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One product's stock at the end of a day.
 *
 * @param name null for a product of which catalog has told no name yet
 * @param buckets the youngest first; their quantities and values add up to those of the stock
 * @param oldestDays the age of the oldest unit; null when the books have none on hand
 */
record AgedProduct(
    long productId,
    String sku,
    @Nullable String name,
    Quantity quantity,
    Money value,
    List<AgeBucket> buckets,
    @Nullable Integer oldestDays) {}
