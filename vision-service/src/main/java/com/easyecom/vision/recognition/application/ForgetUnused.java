package com.easyecom.vision.recognition.application;

import com.easyecom.kit.background.Background;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets what nobody reads any more: old changes, and vectors of a model given up a day ago. */
@ApplicationScoped
class ForgetUnused {

  private static final int MOST_AT_ONCE = 500;

  private final Vectors vectors;
  private final IndexTables tables;
  private final Background background;

  ForgetUnused(Vectors vectors, IndexTables tables, Background background) {
    this.vectors = vectors;
    this.tables = tables;
    this.background = background;
  }

  @Scheduled(every = "1h", delayed = "5m")
  void forget() {
    if (!background.isOn()) {
      return;
    }
    vectors.forgetChangesOlderThanADay();
    int forgotten = MOST_AT_ONCE;
    while (forgotten == MOST_AT_ONCE) {
      forgotten = vectors.forgetUnused(MOST_AT_ONCE);
    }
    tables.dropUnused();
  }
}
