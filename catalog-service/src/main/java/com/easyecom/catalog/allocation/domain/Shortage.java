package com.easyecom.catalog.allocation.domain;

import com.easyecom.kernel.money.Quantity;

/**
 * A product of which there is too little.
 *
 * @param requested by all lines of the request together
 */
public record Shortage(long productId, Quantity requested, Quantity available) {}
