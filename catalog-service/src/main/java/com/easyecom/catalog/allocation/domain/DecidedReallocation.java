package com.easyecom.catalog.allocation.domain;

import java.util.List;

/**
 * By how much what an order holds changes, product by product.
 *
 * @param more what it holds besides
 * @param less what it holds no longer
 */
public record DecidedReallocation(List<Hold> more, List<Hold> less) {}
