package com.easyecom.kit.access;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * A service is not ready before it knows who may do what; but only for so long after its start, as
 * reading goes on while auth-service is away.
 */
@Singleton
@Readiness
class AccessReadiness implements HealthCheck {

  private final AccessList list;
  private final Clock clock;
  private final Instant lenientFrom;

  AccessReadiness(AccessList list, Clock clock, AccessConfig config) {
    this.list = list;
    this.clock = clock;
    lenientFrom = clock.instant().plus(config.startWithin());
  }

  @Override
  public HealthCheckResponse call() {
    boolean isReady = list.isLoaded() || !clock.instant().isBefore(lenientFrom);
    return HealthCheckResponse.named("access list")
        .status(isReady)
        .withData("loaded", list.isLoaded())
        .build();
  }
}
