package com.easyecom.catalog.productimport.application;

/**
 * Why an import cannot be undone.
 *
 * @param reason what stands on it, for people
 */
public record Blocker(long productId, String sku, String reason) {}
