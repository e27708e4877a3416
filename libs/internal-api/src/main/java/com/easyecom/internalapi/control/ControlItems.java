package com.easyecom.internalapi.control;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What one day's figures are made of, at a position of the outbox.
 *
 * @param events how many of the events up to the position the books must have taken
 * @param items in the order of their ids, at most {@value #MAX_ITEMS}
 */
public record ControlItems(long position, long events, List<Item> items) {

  public static final int MAX_ITEMS = 10_000;

  /**
   * What one thing contributed to the day.
   *
   * @param referenceType the kind of thing, as journal entries name it: {@code order}, {@code
   *     stock_movement}
   * @param figures by their names
   */
  public record Item(String referenceType, long referenceId, Map<String, BigDecimal> figures) {}
}
