package com.easyecom.accounting.chart;

import com.easyecom.kit.outbox.Events;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Tells of the accounts that the migrations seeded, once, at the first start. */
@ApplicationScoped
class AnnounceChart {

  private final Accounts accounts;
  private final Events events;
  private final Clock clock;

  AnnounceChart(Accounts accounts, Events events, Clock clock) {
    this.accounts = accounts;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  void announce(@Observes StartupEvent start) {
    events.publish(
        accounts.takeUnannounced(clock.instant()).stream().map(OpenAccount::created).toList());
  }
}
