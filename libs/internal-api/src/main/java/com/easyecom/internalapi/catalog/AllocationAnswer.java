package com.easyecom.internalapi.catalog;

import java.util.List;

/**
 * Stock is held.
 *
 * @param orderId the order that holds it: the first attempt's when the request key was seen before
 * @param products what the order's products are, each once, read under the same lock
 */
public record AllocationAnswer(long orderId, List<ProductFacts> products) {}
