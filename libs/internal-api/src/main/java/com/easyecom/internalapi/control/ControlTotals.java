package com.easyecom.internalapi.control;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a service's own tables add up to, at a position of its outbox: the effects of exactly those
 * events are in it whose sequence is at most the position. {@code GET /internal/control-totals}.
 *
 * @param takenAt when that was so
 * @param events how many of those events the books must have taken
 * @param totals figures that have no day, by their names ({@link OrderFigures}, {@link
 *     CatalogFigures})
 * @param days figures by the shop's day, oldest first; a day without any is left out
 */
public record ControlTotals(
    long position, Instant takenAt, long events, Map<String, BigDecimal> totals, List<Day> days) {

  /** One day's figures, by their names. */
  public record Day(LocalDate day, Map<String, BigDecimal> figures) {}
}
