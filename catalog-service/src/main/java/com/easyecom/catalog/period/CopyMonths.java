package com.easyecom.catalog.period;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.accounting.PeriodClosed;
import com.easyecom.events.accounting.PeriodReopened;
import com.easyecom.kit.inbox.BatchHandler;
import com.easyecom.kit.inbox.DeliveredEvent;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;

/** Notes which months are closed and reopened. */
@Singleton
class CopyMonths implements BatchHandler {

  private final BooksMonths months;

  CopyMonths(BooksMonths months) {
    this.months = months;
  }

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(PeriodClosed.class, PeriodReopened.class);
  }

  @Override
  public void on(List<DeliveredEvent> events) {
    for (DeliveredEvent delivered : events) {
      switch (delivered.event()) {
        case PeriodClosed event -> save(event.period(), true, event.version());
        case PeriodReopened event -> save(event.period(), false, event.version());
        default -> throw new IllegalArgumentException(delivered.event().getClass().getName());
      }
    }
  }

  private void save(String period, boolean isClosed, long version) {
    months.save(YearMonth.parse(period), isClosed, version);
  }
}
