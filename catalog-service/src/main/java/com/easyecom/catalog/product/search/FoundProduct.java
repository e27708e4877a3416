package com.easyecom.catalog.product.search;

/**
 * A product that was found in a tier.
 *
 * @param key what the tier sorted it by, before newest first
 */
public record FoundProduct(long id, String key) {}
