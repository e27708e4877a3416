package com.easyecom.vision.recognition.application;

import com.easyecom.kit.background.Background;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.ModelsInUse;
import com.easyecom.vision.model.application.OpenModels;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;

/**
 * Forgets what nobody reads any more: old changes, vectors of a model given up a day ago, and that
 * model.
 */
@ApplicationScoped
class ForgetUnused {

  private static final int MOST_AT_ONCE = 500;

  private final Vectors vectors;
  private final IndexTables tables;
  private final Models models;
  private final OpenModels openModels;
  private final Recognition recognition;
  private final Background background;

  ForgetUnused(
      Vectors vectors,
      IndexTables tables,
      Models models,
      OpenModels openModels,
      Recognition recognition,
      Background background) {
    this.vectors = vectors;
    this.tables = tables;
    this.models = models;
    this.openModels = openModels;
    this.recognition = recognition;
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
    models.inUse().ifPresent(this::closeOthers);
  }

  private void closeOthers(ModelsInUse inUse) {
    Set<String> used = new HashSet<>(Set.of(inUse.serving().model()));
    used.add(inUse.wanted().model());
    recognition.current().ifPresent(now -> used.add(now.model()));
    openModels.closeUnused(used);
  }
}
