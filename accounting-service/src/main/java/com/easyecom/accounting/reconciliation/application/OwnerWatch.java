package com.easyecom.accounting.reconciliation.application;

import com.easyecom.accounting.reconciliation.domain.Check;
import com.easyecom.accounting.reconciliation.domain.PendingPositions;
import com.easyecom.accounting.source.Publisher;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one publisher from check to check. Kept in memory: after a restart lag is told
 * from then on.
 */
final class OwnerWatch {

  private final Publisher owner;
  private final PendingPositions pending = new PendingPositions();
  private List<Check> compared = List.of();
  private @Nullable Instant comparedAt;
  private @Nullable Instant silentSince;
  private @Nullable NoFigures silence;
  private @Nullable String behind;

  OwnerWatch(Publisher owner) {
    this.owner = owner;
  }

  /** It gave no figures; what was compared before stands, and ages. */
  void isSilent(NoFigures reason, Instant askedAt) {
    silence = reason;
    silentSince = silentSince == null ? askedAt : silentSince;
  }

  void answered() {
    silence = null;
    silentSince = null;
  }

  PendingPositions pending() {
    return pending;
  }

  /** The books have not reached where it is. */
  void isBehind(String detail) {
    behind = detail;
  }

  /** The books have all that it told. */
  void isReached() {
    behind = null;
    pending.clear();
  }

  void compared(List<Check> checks, Instant at) {
    compared = checks;
    comparedAt = at;
  }

  @Nullable Instant comparedAt() {
    return comparedAt;
  }

  /** How long nothing has proved that the books follow. */
  Duration lag(Instant now) {
    Duration silent = silentSince == null ? Duration.ZERO : Duration.between(silentSince, now);
    Duration waiting = pending.lag(now);
    return silent.compareTo(waiting) > 0 ? silent : waiting;
  }

  /** Whether it gave no figures when it was asked last. */
  boolean hasNoFigures() {
    return silence != null;
  }

  /** Whether the next check should not be waited for long. */
  boolean isUnsettled() {
    return silence != null || behind != null;
  }

  /** Why there is lag; null when there is none. */
  @Nullable String why() {
    NoFigures reason = silence;
    return reason == null ? behind : owner.service() + " gives no figures: " + reason.getMessage();
  }

  List<Check> checks(Instant now) {
    List<Check> checks = new ArrayList<>(compared);
    NoFigures reason = silence;
    boolean isReachable = reason == null || reason.isReachable();
    Check reachable =
        new Check(
            owner.service() + " reachable",
            BigDecimal.ONE,
            isReachable ? BigDecimal.ONE : BigDecimal.ZERO,
            null,
            null,
            now,
            reason == null ? null : reason.getMessage());
    checks.add(reachable);
    return checks;
  }
}
