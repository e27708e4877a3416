package com.easyecom.catalog.allocation.application;

import com.easyecom.catalog.product.application.SaleFacts;
import java.util.List;

/**
 * Stock is held for an order.
 *
 * @param orderId the first attempt's, when the key was seen before
 * @param products what the order's products are, each once
 */
public record HeldStock(long orderId, List<SaleFacts> products) {}
