package com.easyecom.order.ordering.domain;

import com.easyecom.kernel.money.Money;
import com.easyecom.kernel.money.Quantity;

/**
 * What a part takes of one order line.
 *
 * @param lineTotal its share of the line's price
 */
public record PartLine(long orderItemId, Quantity quantity, Money lineTotal) {}
