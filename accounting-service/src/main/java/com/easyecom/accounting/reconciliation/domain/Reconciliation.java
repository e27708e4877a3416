package com.easyecom.accounting.reconciliation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the books agree with those whose events they are made of.
 *
 * @param checkedAt as of when the figures are, the oldest of them; null while there are none
 * @param lag how long the oldest position that was asked for waits to be reached
 */
public record Reconciliation(@Nullable Instant checkedAt, List<Check> checks, Duration lag) {

  public Reconciliation {
    checks = List.copyOf(checks);
  }

  /** Whether every check is good. */
  public boolean isConsistent() {
    return checks.stream().allMatch(Check::isGood);
  }
}
