package com.easyecom.accounting.reconciliation.application;

import com.easyecom.accounting.reconciliation.domain.Books;
import com.easyecom.accounting.reconciliation.domain.Check;
import com.easyecom.accounting.reconciliation.domain.Comparison;
import com.easyecom.accounting.reconciliation.domain.PendingPositions.Pending;
import com.easyecom.accounting.reconciliation.domain.Reconciliation;
import com.easyecom.accounting.source.Publisher;
import com.easyecom.internalapi.control.ControlTotals;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One check of the books: asks the publishers for their control totals, waits a little until the
 * books have taken what they told, and compares at exactly their positions. Not for several at
 * once.
 */
@Singleton
class CheckBooks {

  private final ControlFigures figures;
  private final ReadBooks readBooks;
  private final AwaitEvents awaitEvents;
  private final NameDifference nameDifference;
  private final DescribeLag describeLag;
  private final SumUp sumUp;
  private final ReconciliationSettings settings;
  private final Clock clock;
  private final Map<Publisher, OwnerWatch> watches = new EnumMap<>(Publisher.class);

  CheckBooks(
      ControlFigures figures,
      ReadBooks readBooks,
      AwaitEvents awaitEvents,
      NameDifference nameDifference,
      DescribeLag describeLag,
      SumUp sumUp,
      ReconciliationSettings settings,
      Clock clock) {
    this.figures = figures;
    this.readBooks = readBooks;
    this.awaitEvents = awaitEvents;
    this.nameDifference = nameDifference;
    this.describeLag = describeLag;
    this.sumUp = sumUp;
    this.settings = settings;
    this.clock = clock;
    for (Publisher owner : Publisher.values()) {
      watches.put(owner, new OwnerWatch(owner));
    }
  }

  /**
   * What a check brought.
   *
   * @param isSettled whether there is no reason to check again soon: all publishers gave figures,
   *     and the books have all that they told
   * @param isSilent whether a publisher gave no figures
   * @param busy how long it worked, waiting for events not counted
   */
  record Outcome(Reconciliation result, boolean isSettled, boolean isSilent, Duration busy) {}

  Outcome check() {
    Instant start = clock.instant();
    Map<Publisher, ControlTotals> asked = ask();
    Duration waited = awaitEvents.await(asked, settings.patience());
    Map<Publisher, Long> positions = new EnumMap<>(Publisher.class);
    asked.forEach((owner, totals) -> positions.put(owner, totals.position()));
    Books books = readBooks.at(positions);
    asked.forEach((owner, totals) -> compare(owner, totals, books));
    Instant end = clock.instant();
    return new Outcome(
        sumUp.of(watches.values(), books.own(), end),
        watches.values().stream().noneMatch(OwnerWatch::isUnsettled),
        watches.values().stream().anyMatch(OwnerWatch::hasNoFigures),
        Duration.between(start, end).minus(waited));
  }

  private Map<Publisher, ControlTotals> ask() {
    Map<Publisher, ControlTotals> asked = new EnumMap<>(Publisher.class);
    watches.forEach(
        (owner, watch) -> {
          Instant askedAt = clock.instant();
          try {
            ControlTotals totals = figures.totals(owner);
            watch.answered();
            watch.pending().add(new Pending(totals.position(), totals.events(), askedAt));
            asked.put(owner, totals);
          } catch (NoFigures reason) {
            watch.isSilent(reason, askedAt);
          }
        });
    return asked;
  }

  private void compare(Publisher owner, ControlTotals totals, Books books) {
    OwnerWatch watch = Objects.requireNonNull(watches.get(owner));
    long taken = Objects.requireNonNull(books.owners().get(owner)).events();
    boolean isBehind = taken < totals.events();
    if (isBehind) {
      watch.pending().settle(old -> readBooks.events(owner, old.position()) >= old.events());
      watch.isBehind(describeLag.of(owner, totals, taken));
    } else {
      watch.isReached();
    }
    Instant now = clock.instant();
    // Behind for too long is a difference, and deserves to be named like one.
    if (!isBehind || watch.lag(now).compareTo(settings.maxLag()) > 0) {
      List<Check> checks = Comparison.of(owner, totals, books, now);
      watch.compared(nameDifference.in(owner, checks), now);
    }
  }
}
