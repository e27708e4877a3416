package com.easyecom.internalapi.control;

import java.util.List;

/**
 * What one day's figures are made of, at a position of the outbox.
 *
 * @param events how many of the events up to the position the books must have taken
 * @param items in the order of their ids, at most {@value #MAX_ITEMS}
 */
public record ControlItems(long position, long events, List<ControlItem> items) {

  public static final int MAX_ITEMS = 10_000;
}
