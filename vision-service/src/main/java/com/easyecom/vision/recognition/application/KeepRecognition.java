package com.easyecom.vision.recognition.application;

import com.easyecom.kit.background.Background;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.embedding.ModelUnavailableException;
import com.easyecom.vision.model.application.ModelSettings;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.ModelsInUse;
import com.easyecom.vision.model.application.OpenModels;
import com.easyecom.vision.model.application.RegisteredModel;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this instance's recognition as the shop has it: it answers by the model that serves, with
 * an index that is filled before it is asked, and goes on with the one before until then.
 */
@Singleton
class KeepRecognition {

  private static final Logger LOG = Logger.getLogger(KeepRecognition.class);
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration ORDERLY_STOP = Duration.ofSeconds(5);

  private final Models models;
  private final OpenModels openModels;
  private final ChooseIndex chooseIndex;
  private final Recognition recognition;
  private final WarmUp warmUp;
  private final Duration every;
  private final Thread thread = new Thread(this::run, "recognition");
  private volatile boolean running;
  private volatile @Nullable String problem;

  KeepRecognition(
      Models models,
      OpenModels openModels,
      ChooseIndex chooseIndex,
      Recognition recognition,
      WarmUp warmUp,
      @ConfigProperty(name = "easyecom.recognition.follow-every") Duration every) {
    this.models = models;
    this.openModels = openModels;
    this.chooseIndex = chooseIndex;
    this.recognition = recognition;
    this.warmUp = warmUp;
    this.every = every;
  }

  /** Why the model that serves cannot be opened here, if it cannot. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  void start(@Observes StartupEvent event, Background background) {
    if (background.isOn()) {
      running = true;
      thread.setDaemon(true);
      thread.start();
    }
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    running = false;
    LockSupport.unpark(thread);
    if (thread.isAlive()) {
      thread.join(ORDERLY_STOP);
    }
  }

  private void run() {
    while (running) {
      Duration pause = every;
      try {
        step();
        problem = null;
      } catch (ModelUnavailableException unavailable) {
        note(String.valueOf(unavailable.getMessage()));
        pause = PAUSE;
      } catch (Throwable fault) {
        // Errors too: without this thread deleted pictures would stay in memory for ever.
        LOG.warnf("What pictures are found by cannot be read now: %s", fault);
        pause = PAUSE;
      }
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  /** The same again is no news. */
  private void note(String why) {
    if (!why.equals(problem)) {
      LOG.errorf("The model that serves cannot be opened here: %s", why);
    }
    problem = why;
  }

  private void step() {
    Recogniser now = recognition.current().orElse(null);
    if (now != null) {
      now.pictures().follow();
    }
    RegisteredModel serving = models.inUse().map(ModelsInUse::serving).orElseGet(this::begin);
    if (now == null || !now.model().equals(serving.model())) {
      ImageEmbedder next = openModels.open(serving.settings());
      serve(next, serving);
      warmUp.begin(next);
    } else if (chooseIndex.isSuperseded(now.pictures(), serving)) {
      serve(now.embedder(), serving);
    }
  }

  /** A new shop begins with what needs nothing. */
  private RegisteredModel begin() {
    models.begin(openModels.registered(ModelSettings.descriptor()));
    return models.inUse().orElseThrow().serving();
  }

  private void serve(ImageEmbedder embedder, RegisteredModel model) {
    if (!embedder.model().equals(model.model())) {
      throw new ModelUnavailableException(
          "What was registered as %s is %s now: its file has changed"
              .formatted(model.model(), embedder.model()));
    }
    PictureIndex index = chooseIndex.open(model);
    index.follow();
    recognition.serve(new Recogniser(embedder, index));
    LOG.infof("Pictures are recognised by %s and found by %s", model.model(), index.kind());
  }
}
