package com.easyecom.stack.demo;

import java.math.BigDecimal;
import java.time.Instant;

/** A line of sales.csv. */
record DemoSale(
    String orderNumber, String sku, BigDecimal quantity, BigDecimal unitPrice, Instant soldAt) {}
