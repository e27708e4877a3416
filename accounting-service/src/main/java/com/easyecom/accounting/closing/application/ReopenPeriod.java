package com.easyecom.accounting.closing.application;

import com.easyecom.accounting.ledger.application.CloseYearAccounts;
import com.easyecom.accounting.period.Period;
import com.easyecom.accounting.period.PeriodStatus;
import com.easyecom.accounting.period.Periods;
import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.events.accounting.PeriodReopened;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.period.ClosedMonths;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Lets a closed month take entries again. What was posted into later months meanwhile stays there.
 * A December that is reopened reopens its year: the profit comes back from retained earnings, and
 * the other months are what they are by themselves.
 */
@ApplicationScoped
public class ReopenPeriod {

  private final Periods periods;
  private final PostingTurn turn;
  private final CloseYearAccounts closeYear;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  ReopenPeriod(
      Periods periods,
      PostingTurn turn,
      CloseYearAccounts closeYear,
      Events events,
      Audit audit,
      Clock clock) {
    this.periods = periods;
    this.turn = turn;
    this.closeYear = closeYear;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal {@link ClosingError#PERIOD_OPEN}, and {@link ClosingError#YEAR_CLOSED} for
   *     another month of a year whose December is closed: that one must be reopened first
   */
  @Transactional
  public Period reopen(YearMonth month, String actor) {
    refuseUnlessClosed(month, turn.take());
    Instant now = clock.instant();
    Period open = periods.find(month).changed(PeriodStatus.OPEN, actor, now);
    periods.save(open);
    Optional<Long> reversal =
        month.equals(ClosedMonths.lastOfYear(month))
            ? closeYear.reopen(month.getYear(), actor)
            : Optional.empty();
    events.publish(
        new PeriodReopened(
            month.toString(), open.version(), month.atDay(1), month.atEndOfMonth(), actor, now));
    audit.record(
        "period.reopened",
        new Subject("period", month.toString()),
        Changes.none().set("reversal_id", reversal.orElse(null)));
    return open;
  }

  private static void refuseUnlessClosed(YearMonth month, ClosedMonths closed) {
    YearMonth last = ClosedMonths.lastOfYear(month);
    if (closed.isYearClosed(month) && !month.equals(last)) {
      throw new Refusal(
              ClosingError.YEAR_CLOSED, "Period " + last + " closed the year. Reopen that first.")
          .with("period", last.toString());
    }
    if (!closed.isClosed(month)) {
      throw new Refusal(ClosingError.PERIOD_OPEN, "Period " + month + " is not closed.");
    }
  }
}
