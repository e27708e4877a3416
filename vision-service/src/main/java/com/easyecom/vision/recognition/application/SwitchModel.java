package com.easyecom.vision.recognition.application;

import com.easyecom.kit.background.Background;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.ModelsInUse;
import com.easyecom.vision.recognition.application.Vectors.Progress;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Lets the wanted model answer as soon as all pictures have its vectors. */
@ApplicationScoped
class SwitchModel {

  private static final Logger LOG = Logger.getLogger(SwitchModel.class);

  /** Of a hundred pictures so many may have come to nothing: they are tried again afterwards. */
  private static final int MOST_FAILED_PERCENT = 1;

  private final Models models;
  private final Vectors vectors;
  private final ChooseIndex chooseIndex;
  private final Background background;

  SwitchModel(Models models, Vectors vectors, ChooseIndex chooseIndex, Background background) {
    this.models = models;
    this.vectors = vectors;
    this.chooseIndex = chooseIndex;
    this.background = background;
  }

  @Scheduled(
      every = "{easyecom.recognition.embed-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void switchWhenReady() {
    if (background.isOn()) {
      models.inUse().filter(ModelsInUse::isSwitching).filter(this::isReady).ifPresent(this::serve);
    }
  }

  private boolean isReady(ModelsInUse inUse) {
    Progress progress = vectors.progress(inUse.wanted().model());
    return progress.pending() == progress.failed()
        && progress.failed() * 100 <= progress.pictures() * MOST_FAILED_PERCENT
        && chooseIndex.obstacle(inUse.wanted()).isEmpty();
  }

  private void serve(ModelsInUse inUse) {
    String wanted = inUse.wanted().model();
    if (models.serve(wanted)) {
      LOG.infof("All pictures have vectors of %s, which answers from now on", wanted);
    }
  }
}
