package com.easyecom.catalog.allocation.domain;

import com.easyecom.catalog.stock.Movement;
import com.easyecom.catalog.stock.Stock;
import com.easyecom.kernel.money.Quantity;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/**
 * What leaves, ready to be written at once.
 *
 * @param movements one for each line, in their order
 * @param changed the stocks that are different now
 * @param taken how much of each product the order holds no more
 */
public record DecidedIssue(
    List<Movement> movements, Collection<Stock> changed, SortedMap<Long, Quantity> taken) {}
