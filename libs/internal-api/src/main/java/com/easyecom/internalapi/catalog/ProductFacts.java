package com.easyecom.internalapi.catalog;

import com.easyecom.kernel.money.Money;

/** What an order line takes over from a product at the time of the sale. */
public record ProductFacts(long productId, String sku, String name, Money unitPrice) {}
