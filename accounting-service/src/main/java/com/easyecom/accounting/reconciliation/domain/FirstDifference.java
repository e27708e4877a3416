package com.easyecom.accounting.reconciliation.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The earliest place where two sides differ.
 *
 * @param left the owner's figure of that day
 * @param right the books' figure of that day
 * @param item the first thing of that day that differs; null while it is not known
 */
public record FirstDifference(
    LocalDate day, BigDecimal left, BigDecimal right, @Nullable Item item) {

  /**
   * One thing that differs.
   *
   * @param referenceType as journal entries name it: {@code order}, {@code stock_movement}
   * @param left the owner's figure of it
   * @param right the books' figure of it
   */
  public record Item(String referenceType, long referenceId, BigDecimal left, BigDecimal right) {}

  /** The same day, with the thing. */
  public FirstDifference with(Item found) {
    return new FirstDifference(day, left, right, found);
  }
}
