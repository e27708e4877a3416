package com.easyecom.accounting.reconciliation.application;

import com.easyecom.accounting.reconciliation.domain.Check;
import com.easyecom.accounting.reconciliation.domain.Control;
import com.easyecom.accounting.reconciliation.domain.FirstDifference;
import com.easyecom.accounting.reconciliation.domain.ItemComparison;
import com.easyecom.accounting.source.Publisher;
import com.easyecom.internalapi.control.ControlItems;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Names the first thing that differs on the first day that does. The owner is asked again, for the
 * things of that day, at the position where it is by now; a difference stays where it is.
 */
@Singleton
class NameDifference {

  private static final Logger LOG = Logger.getLogger(NameDifference.class);

  private final ControlFigures figures;
  private final ReadBooks readBooks;

  NameDifference(ControlFigures figures, ReadBooks readBooks) {
    this.figures = figures;
    this.readBooks = readBooks;
  }

  /** The same checks; those that differ say where, as far as that can be found out. */
  List<Check> in(Publisher owner, List<Check> checks) {
    Map<LocalDate, Optional<Function<Control, Optional<FirstDifference.Item>>>> days =
        new HashMap<>();
    return checks.stream()
        .map(
            check -> {
              FirstDifference first = check.first();
              if (first == null) {
                return check;
              }
              return days.computeIfAbsent(first.day(), day -> comparisonOf(owner, day))
                  .flatMap(comparison -> comparison.apply(controlOf(check)))
                  .map(first::with)
                  .map(named -> check.with(named, check.detail()))
                  .orElse(check);
            })
        .toList();
  }

  private Optional<Function<Control, Optional<FirstDifference.Item>>> comparisonOf(
      Publisher owner, LocalDate day) {
    try {
      ControlItems items = figures.items(owner, day);
      var posted = readBooks.items(owner, day, items.position());
      return Optional.of(control -> ItemComparison.first(control, items, posted));
    } catch (NoFigures reason) {
      LOG.warnf("What differs on %s is not named: %s", day, reason.getMessage());
      return Optional.empty();
    }
  }

  private static Control controlOf(Check check) {
    return Stream.of(Control.values())
        .filter(control -> control.checkName().equals(check.name()))
        .findFirst()
        .orElseThrow();
  }
}
