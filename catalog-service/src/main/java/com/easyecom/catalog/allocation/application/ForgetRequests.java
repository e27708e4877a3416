package com.easyecom.catalog.allocation.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Frees the keys of requests as clients' idempotency keys are freed: after a day. */
@Singleton
class ForgetRequests {

  /** How long a granted request is known by its key. */
  static final Duration KEPT = Duration.ofHours(24);

  private final GrantedRequests grantedRequests;
  private final Clock clock;

  ForgetRequests(GrantedRequests grantedRequests, Clock clock) {
    this.grantedRequests = grantedRequests;
    this.clock = clock;
  }

  @Scheduled(every = "10m", delayed = "3m")
  void forget() {
    grantedRequests.forgetBefore(clock.instant().minus(KEPT));
  }
}
