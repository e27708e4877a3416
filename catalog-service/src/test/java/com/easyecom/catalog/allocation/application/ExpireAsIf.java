package com.easyecom.catalog.allocation.application;

import static java.util.stream.Collectors.toSet;

import com.easyecom.catalog.allocation.application.OrderIds.Settled;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Lets unclaimed holds expire at once, with an order-service that says what it is told to. */
@Singleton
public class ExpireAsIf {

  @Inject UnclaimedOrders unclaimedOrders;
  @Inject ReleaseStock releaseStock;
  @Inject AllocationConfig config;
  @Inject Clock clock;

  private Duration ahead = Duration.ofDays(1);

  /**
   * Everything is due: these orders are stored, those are not and never will be, and of others
   * nothing is known.
   */
  public void expire(Set<Long> stored, Set<Long> givenUp) {
    ahead = ahead.plus(config.unclaimedAfter()).plusSeconds(1);
    OrderIds told =
        asked ->
            new Settled(
                asked.stream().filter(stored::contains).collect(toSet()),
                asked.stream().filter(givenUp::contains).collect(toSet()));
    new ReleaseUnclaimed(
            unclaimedOrders,
            told,
            releaseStock,
            Clock.offset(clock, ahead),
            config,
            new SimpleMeterRegistry())
        .releaseDue();
  }
}
