package com.easyecom.catalog.stock.application;

/** What movements need to know of their product. */
public record StockedProduct(long id, String sku, boolean isArchived) {}
