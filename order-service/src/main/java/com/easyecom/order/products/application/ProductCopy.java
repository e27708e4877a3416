package com.easyecom.order.products.application;

import com.easyecom.kernel.money.Money;

/**
 * A product as its latest event told.
 *
 * @param version the product's version after that event
 */
public record ProductCopy(
    long productId, long version, String sku, String name, Money unitPrice, boolean isActive) {}
