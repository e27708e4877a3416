package com.easyecom.catalog.product.application;

import com.easyecom.kernel.money.Money;

/**
 * What a sale takes over from a product.
 *
 * @param isForSale false while it is inactive or archived
 */
public record SaleFacts(
    long productId, String sku, String name, Money unitPrice, boolean isForSale) {}
