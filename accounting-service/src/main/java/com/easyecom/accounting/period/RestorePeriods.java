package com.easyecom.accounting.period;

import com.easyecom.accounting.history.Restorer;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.accounting.PeriodClosed;
import com.easyecom.events.accounting.PeriodReopened;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Set;

/** Restores which months are closed. */
@Singleton
class RestorePeriods implements Restorer {

  private final Periods periods;

  RestorePeriods(Periods periods) {
    this.periods = periods;
  }

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(PeriodClosed.class, PeriodReopened.class);
  }

  @Override
  public void restore(DomainEvent event) {
    periods.save(
        switch (event) {
          case PeriodClosed closed ->
              new Period(
                  YearMonth.parse(closed.period()),
                  PeriodStatus.CLOSED,
                  closed.version(),
                  closed.actor(),
                  closed.occurredAt());
          case PeriodReopened reopened ->
              new Period(
                  YearMonth.parse(reopened.period()),
                  PeriodStatus.OPEN,
                  reopened.version(),
                  reopened.actor(),
                  reopened.occurredAt());
          default -> throw new IllegalArgumentException(event.getClass().getName());
        });
  }
}
