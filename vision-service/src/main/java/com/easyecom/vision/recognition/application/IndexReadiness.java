package com.easyecom.vision.recognition.application;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** An instance that does not know the pictures yet would not find them. */
@Singleton
@Readiness
class IndexReadiness implements HealthCheck {

  private final FollowVectors follow;

  IndexReadiness(FollowVectors follow) {
    this.follow = follow;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("index of pictures").status(follow.isFilled()).build();
  }
}
