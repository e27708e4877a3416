package com.easyecom.catalog.allocation.domain;

import com.easyecom.kernel.money.Quantity;

/** What is to leave for one order line. */
public record IssueLine(long orderItemId, long productId, Quantity quantity) {}
