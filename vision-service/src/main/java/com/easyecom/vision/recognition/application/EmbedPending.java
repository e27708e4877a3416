package com.easyecom.vision.recognition.application;

import com.easyecom.kit.background.Background;
import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.ModelsInUse;
import com.easyecom.vision.model.application.OpenModels;
import com.easyecom.vision.model.application.RegisteredModel;
import com.easyecom.vision.recognition.application.Vectors.Pending;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Recognises pictures that are stored and lack vectors: by the model that serves those whose upload
 * had no time for it, by the wanted one all others. Each is taken by one process at a time, so that
 * whoever is stopped half way leaves the rest to the next.
 */
@ApplicationScoped
class EmbedPending {

  private static final Logger LOG = Logger.getLogger(EmbedPending.class);

  /** Longer than reading and recognising a batch takes. */
  private static final Duration TURN = Duration.ofMinutes(2);

  private static final int MOST_PER_ROUND = 200;

  private final Models models;
  private final OpenModels openModels;
  private final Vectors vectors;
  private final EmbedStored embedStored;
  private final Background background;
  private final Clock clock;

  EmbedPending(
      Models models,
      OpenModels openModels,
      Vectors vectors,
      EmbedStored embedStored,
      Background background,
      Clock clock,
      MeterRegistry metrics) {
    this.models = models;
    this.openModels = openModels;
    this.vectors = vectors;
    this.embedStored = embedStored;
    this.background = background;
    this.clock = clock;
    Gauge.builder("easyecom.vision.pictures.pending", this::pending)
        .description("Stored pictures without a vector of the wanted model")
        .register(metrics);
  }

  private double pending() {
    return models
        .inUse()
        .map(inUse -> (double) vectors.progress(inUse.wanted().model()).pending())
        .orElse(0.0);
  }

  @Scheduled(
      every = "{easyecom.recognition.embed-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void embedDue() {
    int taken = 0;
    int more = 1;
    while (background.isOn() && more > 0 && taken < MOST_PER_ROUND) {
      // Asked each time: another model may be wanted by now.
      more = models.inUse().map(this::embedSome).orElse(0);
      taken += more;
    }
  }

  private int embedSome(ModelsInUse inUse) {
    int unknown = embedSome(inUse.serving(), true);
    return unknown > 0 ? unknown : embedSome(inUse.wanted(), false);
  }

  /** How many were taken. */
  private int embedSome(RegisteredModel model, boolean isFirst) {
    ImageEmbedder embedder;
    try {
      embedder = openModels.open(model.settings());
    } catch (RuntimeException unavailable) {
      LOG.debugf("Nothing is recognised by %s: %s", model.model(), unavailable);
      return 0;
    }
    Instant now = clock.instant();
    Instant until = now.plus(TURN);
    List<Pending> due =
        isFirst
            ? vectors.takeUnknown(now, until, embedder.batch())
            : vectors.takePending(model.model(), now, until, embedder.batch());
    embedStored.embed(embedder, due);
    return due.size();
  }
}
