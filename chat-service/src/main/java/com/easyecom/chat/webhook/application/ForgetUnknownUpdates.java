package com.easyecom.chat.webhook.application;

import com.easyecom.kit.background.Background;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Forgets what Meta told and nobody understood, since it may hold personal data. */
@ApplicationScoped
class ForgetUnknownUpdates {

  private static final Duration KEPT = Duration.ofDays(30);

  private final UnknownUpdates unknownUpdates;
  private final Background background;
  private final Clock clock;

  ForgetUnknownUpdates(UnknownUpdates unknownUpdates, Background background, Clock clock) {
    this.unknownUpdates = unknownUpdates;
    this.background = background;
    this.clock = clock;
  }

  @Scheduled(every = "1h", delayed = "5m")
  void forget() {
    if (background.isOn()) {
      unknownUpdates.forgetBefore(clock.instant().minus(KEPT));
    }
  }
}
