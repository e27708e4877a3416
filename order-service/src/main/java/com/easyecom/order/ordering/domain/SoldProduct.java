package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;

/** What an order line takes over from a product at the time of the sale. */
public record SoldProduct(long productId, String sku, String name, Money unitPrice) {}
