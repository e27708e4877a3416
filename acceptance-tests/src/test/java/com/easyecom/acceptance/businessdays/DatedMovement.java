package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.MovedModel;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A movement of stock, the day on which it counts, and that on which it happened. */
record DatedMovement(MovedModel movement, LocalDate entryDay, LocalDate effectiveDay) {

  /** How much of it came in, to be as old as the movement is. What is undone never came or went. */
  BigDecimal inflow() {
    if ("sales_import".equals(movement.referenceType())) {
      return movement.type().equals("return_in") ? BigDecimal.ZERO : movement.quantity();
    }
    return movement.quantity().max(BigDecimal.ZERO);
  }
}
