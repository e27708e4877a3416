package com.easyecom.catalog.lowstock.application;

import com.easyecom.kernel.money.Quantity;

/**
 * A low product, and how much of it to order.
 *
 * @param quantity what its sales suggest, at least what lifts it above its reorder point; whole
 *     units
 */
public record ReorderAdvice(LowProduct product, Quantity quantity) {}
