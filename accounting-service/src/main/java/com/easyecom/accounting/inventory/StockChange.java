package com.easyecom.accounting.inventory;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A movement of a product's stock, and what the stock is after it.
 *
 * @param quantity signed: what goes out is negative
 * @param value signed like the quantity
 * @param version the stock's after the movement
 * @param sourceSequence the event's place in catalog's outbox; null where that was not told
 * @param inflow what it adds to what came in: nothing, for what takes back something that left;
 *     less than nothing, for what takes back something that came
 */
record StockChange(
    long movementId,
    long productId,
    String sku,
    String movementType,
    Quantity quantity,
    Money value,
    Quantity onHandAfter,
    Money valueAfter,
    long version,
    Instant occurredAt,
    @Nullable Long sourceSequence,
    Quantity inflow) {}
