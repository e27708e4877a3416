package com.easyecom.catalog.allocation.domain;

import com.easyecom.kernel.money.Quantity;
import java.util.SortedMap;

/**
 * What an order needs from now on.
 *
 * @param sequence rises with each one of the order
 * @param needed how much of each product in all, what has left for the order included
 */
public record Reallocation(long orderId, long sequence, SortedMap<Long, Quantity> needed) {}
