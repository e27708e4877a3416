package com.easyecom.accounting.closing.application;

import com.easyecom.accounting.ledger.application.CloseYearAccounts;
import com.easyecom.accounting.period.Period;
import com.easyecom.accounting.period.PeriodStatus;
import com.easyecom.accounting.period.Periods;
import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.accounting.reconciliation.application.ProveBooks;
import com.easyecom.accounting.recurring.application.PostDueEntries;
import com.easyecom.events.accounting.PeriodClosed;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.period.ClosedMonths;
import com.easyecom.kernel.period.PeriodError;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Closes a month once it is over and the books are proven right. December closes its year: the
 * year's profit goes to retained earnings, and its other months take no entries either.
 */
@ApplicationScoped
public class ClosePeriod {

  private final Periods periods;
  private final PostingTurn turn;
  private final PostDueEntries postDue;
  private final ProveBooks proveBooks;
  private final CloseYearAccounts closeYear;
  private final Events events;
  private final Audit audit;
  private final Shop shop;
  private final Clock clock;

  ClosePeriod(
      Periods periods,
      PostingTurn turn,
      PostDueEntries postDue,
      ProveBooks proveBooks,
      CloseYearAccounts closeYear,
      Events events,
      Audit audit,
      Shop shop,
      Clock clock) {
    this.periods = periods;
    this.turn = turn;
    this.postDue = postDue;
    this.proveBooks = proveBooks;
    this.closeYear = closeYear;
    this.events = events;
    this.audit = audit;
    this.shop = shop;
    this.clock = clock;
  }

  /**
   * Posts what recurs and was due, and asks orders and stock, so not within a transaction. What
   * becomes known after the books were proven is posted into the month until it is closed, and into
   * the first open one from then on.
   *
   * @throws Refusal {@link ClosingError#PERIOD_NOT_OVER}, {@link PeriodError#PERIOD_CLOSED}, {@code
   *     period_has_pending_events}, {@code books_disagree}, {@code service_unavailable}
   */
  public Period close(YearMonth month, String actor) {
    refuseUnlessOver(month);
    refuseClosed(month, periods.closed());
    postDue.postUntil(shop.dayOf(clock.instant()));
    proveBooks.prove();
    return QuarkusTransaction.requiringNew().call(() -> closeNow(month, actor));
  }

  Period closeNow(YearMonth month, String actor) {
    refuseClosed(month, turn.take());
    Instant now = clock.instant();
    Optional<Long> yearEnd =
        month.equals(ClosedMonths.lastOfYear(month))
            ? closeYear.close(month.getYear(), actor)
            : Optional.empty();
    Period closed = periods.find(month).changed(PeriodStatus.CLOSED, actor, now);
    periods.save(closed);
    events.publish(
        new PeriodClosed(
            month.toString(), closed.version(), month.atDay(1), month.atEndOfMonth(), actor, now));
    audit.record(
        "period.closed",
        new Subject("period", month.toString()),
        Changes.none().set("year_end_entry_id", yearEnd.orElse(null)));
    return closed;
  }

  private void refuseUnlessOver(YearMonth month) {
    if (!month.atEndOfMonth().isBefore(shop.dayOf(clock.instant()))) {
      throw new Refusal(
          ClosingError.PERIOD_NOT_OVER,
          "Period " + month + " ends on " + month.atEndOfMonth() + ".");
    }
  }

  private static void refuseClosed(YearMonth month, ClosedMonths closed) {
    if (closed.isClosed(month)) {
      throw new Refusal(PeriodError.PERIOD_CLOSED, "Period " + month + " is closed already.");
    }
  }
}
