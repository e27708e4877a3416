package com.easyecom.vision.recognition.application;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the list of changes short, which instances read. */
@ApplicationScoped
class ForgetChanges {

  private final Vectors vectors;

  ForgetChanges(Vectors vectors) {
    this.vectors = vectors;
  }

  @Scheduled(every = "1h", delayed = "5m")
  void forget() {
    vectors.forgetChangesOlderThanADay();
  }
}
