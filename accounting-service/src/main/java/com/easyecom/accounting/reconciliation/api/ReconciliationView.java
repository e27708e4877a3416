package com.easyecom.accounting.reconciliation.api;

import com.easyecom.accounting.reconciliation.domain.Check;
import com.easyecom.accounting.reconciliation.domain.FirstDifference;
import com.easyecom.accounting.reconciliation.domain.Reconciliation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether the books agree with stock and orders.
 *
 * @param checkedAt as of when the oldest figure is; null while there is none
 * @param lagSeconds how long the oldest position that was asked for waits to be posted
 */
record ReconciliationView(
    Status status, @Nullable Instant checkedAt, List<CheckView> checks, long lagSeconds) {

  /** The state of the whole, and of each check. */
  enum Status {
    CONSISTENT,
    DRIFT;

    static Status of(boolean isGood) {
      return isGood ? CONSISTENT : DRIFT;
    }
  }

  /**
   * One comparison.
   *
   * @param left the owner's figure, or what should be
   * @param right the books' figure, or what is
   * @param position of the owner's outbox, up to which both count
   */
  record CheckView(
      String name,
      Status status,
      @Schema(examples = "95.50") String left,
      @Schema(examples = "95.50") String right,
      @Schema(examples = "0.00") String difference,
      @Nullable FirstView first,
      @Nullable Long position,
      Instant checkedAt,
      @Nullable String detail) {

    private static CheckView of(Check check) {
      return new CheckView(
          check.name(),
          Status.of(check.isGood()),
          text(check.left()),
          text(check.right()),
          text(check.difference()),
          check.first() == null ? null : FirstView.of(check.first()),
          check.position(),
          check.checkedAt(),
          check.detail());
    }
  }

  /** The earliest day that differs, and the first thing of it that does, where it is known. */
  record FirstView(LocalDate day, String left, String right, @Nullable ItemView item) {

    private static FirstView of(FirstDifference first) {
      FirstDifference.Item item = first.item();
      return new FirstView(
          first.day(),
          text(first.left()),
          text(first.right()),
          item == null
              ? null
              : new ItemView(
                  item.referenceType(), item.referenceId(), text(item.left()), text(item.right())));
    }
  }

  /** One order, or one stock movement. */
  record ItemView(String referenceType, long referenceId, String left, String right) {}

  static ReconciliationView of(Reconciliation reconciliation) {
    return new ReconciliationView(
        Status.of(reconciliation.isConsistent()),
        reconciliation.checkedAt(),
        reconciliation.checks().stream().map(CheckView::of).toList(),
        reconciliation.lag().toSeconds());
  }

  private static String text(BigDecimal figure) {
    return figure.toPlainString();
  }
}
