package com.easyecom.catalog.allocation.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Frees the keys of requests as clients' idempotency keys are freed: after a day. */
@Singleton
class ForgetRequests {

  /** How long a granted request is known by its key. */
  static final Duration KEPT = Duration.ofHours(24);

  private static final int FORGOTTEN_AT_ONCE = 10_000;

  private final GrantedRequests grantedRequests;
  private final Clock clock;

  ForgetRequests(GrantedRequests grantedRequests, Clock clock) {
    this.grantedRequests = grantedRequests;
    this.clock = clock;
  }

  @Scheduled(every = "10m", delayed = "3m")
  void forget() {
    Instant then = clock.instant().minus(KEPT);
    int forgotten;
    do {
      forgotten = grantedRequests.forgetBefore(then, FORGOTTEN_AT_ONCE);
    } while (forgotten == FORGOTTEN_AT_ONCE);
  }
}
