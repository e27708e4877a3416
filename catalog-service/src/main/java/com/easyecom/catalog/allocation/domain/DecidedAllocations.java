package com.easyecom.catalog.allocation.domain;

import com.easyecom.catalog.stock.Stock;
import java.util.Collection;
import java.util.List;

/**
 * What was decided, ready to be written at once.
 *
 * @param verdicts one for each request, in their order
 * @param changed the stocks that are different now
 * @param granted the granted requests, to be known by their keys
 */
public record DecidedAllocations(
    List<Verdict> verdicts, Collection<Stock> changed, List<GrantedRequest> granted) {

  /** What the granted requests hold, in the order in which it was decided. */
  public List<Hold> holds() {
    return verdicts.stream().flatMap(verdict -> holds(verdict).stream()).toList();
  }

  private static List<Hold> holds(Verdict verdict) {
    return verdict instanceof Verdict.Granted granted ? granted.holds() : List.of();
  }
}
