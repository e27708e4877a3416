package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Quantity;

/** How much of one order line a client wants fulfilled. */
public record WantedPart(long orderItemId, Quantity quantity) {}
