package com.easyecom.catalog.stocktake.application;

import com.easyecom.kernel.money.Quantity;

/**
 * A count that is below what orders hold.
 *
 * @param field the count's place in the request
 */
public record HeldMore(
    String field, long productId, String sku, Quantity counted, Quantity allocated) {}
