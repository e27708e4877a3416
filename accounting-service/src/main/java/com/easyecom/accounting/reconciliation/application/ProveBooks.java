package com.easyecom.accounting.reconciliation.application;

import com.easyecom.accounting.reconciliation.domain.Check;
import com.easyecom.accounting.reconciliation.domain.Reconciliation;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Has the books checked anew for whoever wants to rely on them: all that orders and stock told when
 * they were asked is in the books, and every figure agrees.
 */
@ApplicationScoped
public class ProveBooks {

  private final ShowReconciliation reconciliation;
  private final ReconciliationSettings settings;

  ProveBooks(ShowReconciliation reconciliation, ReconciliationSettings settings) {
    this.reconciliation = reconciliation;
    this.settings = settings;
  }

  /** A check that failed. */
  public record Failed(
      String name, String left, String right, String difference, @Nullable String day) {

    private static Failed of(Check check) {
      return new Failed(
          check.name(),
          check.left().toPlainString(),
          check.right().toPlainString(),
          check.difference().toPlainString(),
          check.first() == null ? null : check.first().day().toString());
    }
  }

  /**
   * Not within a transaction: it waits for others.
   *
   * @throws Refusal {@link UnprovenBooks#PERIOD_HAS_PENDING_EVENTS} saying whose events are not
   *     posted, {@link UnprovenBooks#BOOKS_DISAGREE} with the checks that failed, and {@code
   *     service_unavailable} while orders or stock give no figures
   */
  public void prove() {
    CheckBooks.Outcome outcome =
        reconciliation
            .checkAnew(settings.proveWithin())
            .orElseThrow(
                () ->
                    new Refusal(
                        CommonError.SERVICE_UNAVAILABLE, "The books could not be checked now."));
    Reconciliation result = outcome.result();
    if (outcome.isSilent()) {
      throw new Refusal(CommonError.SERVICE_UNAVAILABLE, why(result));
    }
    if (!outcome.isSettled()) {
      throw new Refusal(UnprovenBooks.PERIOD_HAS_PENDING_EVENTS, why(result));
    }
    if (!result.isConsistent()) {
      List<Failed> failed =
          result.checks().stream().filter(check -> !check.isGood()).map(Failed::of).toList();
      throw new Refusal(
              UnprovenBooks.BOOKS_DISAGREE,
              failed.getFirst().name() + " differs by " + failed.getFirst().difference() + ".")
          .with("checks", failed);
    }
  }

  private static String why(Reconciliation result) {
    return result.checks().stream()
        .filter(check -> check.name().equals(SumUp.LAG))
        .map(Check::detail)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("Events are on their way.");
  }
}
