package com.easyecom.vision.recognition.application;

import com.easyecom.kit.background.Background;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.ModelsInUse;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes the tables of the models that are in use, and copies into them what was stored before they
 * were there, as when the database gains the extension. Meanwhile pictures are found in memory.
 */
@ApplicationScoped
class FillIndexTables {

  private final IndexTables tables;
  private final Models models;
  private final Background background;

  FillIndexTables(IndexTables tables, Models models, Background background) {
    this.tables = tables;
    this.models = models;
    this.background = background;
  }

  @Scheduled(
      every = "{easyecom.recognition.embed-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void fill() {
    if (!background.isOn() || !tables.areOffered()) {
      return;
    }
    models.inUse().ifPresent(this::fill);
  }

  private void fill(ModelsInUse inUse) {
    fill(inUse.serving().model());
    if (inUse.isSwitching()) {
      fill(inUse.wanted().model());
    }
  }

  private void fill(String model) {
    boolean isMore = true;
    while (isMore && background.isOn()) {
      isMore = tables.fill(model);
    }
  }
}
