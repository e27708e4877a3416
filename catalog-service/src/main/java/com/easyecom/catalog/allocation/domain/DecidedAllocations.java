package com.easyecom.catalog.allocation.domain;

import com.easyecom.catalog.stock.Stock;
import java.util.Collection;
import java.util.List;

/**
 * What was decided, ready to be written at once.
 *
 * @param verdicts one for each request, in their order
 * @param changed the stocks that are different now
 * @param holds what the granted requests hold
 * @param granted the granted requests, to be known by their keys
 */
public record DecidedAllocations(
    List<Verdict> verdicts,
    Collection<Stock> changed,
    List<Hold> holds,
    List<GrantedRequest> granted) {}
