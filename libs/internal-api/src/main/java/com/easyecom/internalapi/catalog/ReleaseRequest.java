package com.easyecom.internalapi.catalog;

/**
 * Gives back all stock that an order still holds. {@code POST /internal/releases}. Again, or for an
 * order that holds nothing: nothing happens.
 */
public record ReleaseRequest(long orderId) {}
