package com.easyecom.stack.demo;

import java.math.BigDecimal;

/**
 * A product as products.csv has it, with what sales.csv adds.
 *
 * @param openingQuantity what was there before the first sale
 * @param unitPrice its last sale price
 */
record DemoProduct(
    String sku,
    String name,
    BigDecimal openingQuantity,
    BigDecimal unitCost,
    BigDecimal unitPrice) {}
