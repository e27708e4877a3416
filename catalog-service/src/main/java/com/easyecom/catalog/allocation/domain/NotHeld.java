package com.easyecom.catalog.allocation.domain;

import com.easyecom.kernel.money.Quantity;

/**
 * A product of which an order holds too little.
 *
 * @param requested by all lines of the request together
 */
public record NotHeld(long productId, Quantity requested, Quantity held) {}
