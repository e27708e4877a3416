package com.easyecom.vision.recognition.application;

import com.easyecom.vision.embedding.ImageEmbedder;
import com.easyecom.vision.model.application.Models;
import com.easyecom.vision.model.application.ModelsInUse;
import com.easyecom.vision.model.application.OpenModels;
import com.easyecom.vision.model.application.RegisteredModel;
import com.easyecom.vision.model.application.WantConfiguredModel;
import com.easyecom.vision.recognition.application.Vectors.Progress;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * An instance that does not know the pictures yet would not find them. One whose model cannot be
 * opened is ready all the same, for everything but search, and says why.
 */
@Singleton
@Readiness
class RecognitionReadiness implements HealthCheck {

  private final Recognition recognition;
  private final KeepRecognition keepRecognition;
  private final WantConfiguredModel wantConfiguredModel;
  private final Models models;
  private final OpenModels openModels;
  private final Vectors vectors;
  private final IndexTables tables;
  private final ChooseIndex chooseIndex;

  RecognitionReadiness(
      Recognition recognition,
      KeepRecognition keepRecognition,
      WantConfiguredModel wantConfiguredModel,
      Models models,
      OpenModels openModels,
      Vectors vectors,
      IndexTables tables,
      ChooseIndex chooseIndex) {
    this.recognition = recognition;
    this.keepRecognition = keepRecognition;
    this.wantConfiguredModel = wantConfiguredModel;
    this.models = models;
    this.openModels = openModels;
    this.vectors = vectors;
    this.tables = tables;
    this.chooseIndex = chooseIndex;
  }

  @Override
  public HealthCheckResponse call() {
    Optional<Recogniser> serving = recognition.current();
    Optional<String> problem =
        keepRecognition.problem().or(() -> serving.flatMap(now -> now.embedder().problem()));
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("recognition of pictures")
            .status(serving.isPresent() || problem.isPresent())
            .withData("database_index", tables.description());
    serving.ifPresent(
        now -> response.withData("model", now.model()).withData("index", now.pictures().kind()));
    problem.ifPresent(why -> response.withData("problem", why));
    Optional.ofNullable(wantConfiguredModel.problem())
        .ifPresent(why -> response.withData("configured_model_problem", why));
    models
        .inUse()
        .filter(ModelsInUse::isSwitching)
        .ifPresent(inUse -> tell(response, inUse.wanted()));
    return response.build();
  }

  private void tell(HealthCheckResponseBuilder response, RegisteredModel next) {
    openModels
        .ifOpen(next.settings())
        .flatMap(ImageEmbedder::problem)
        .or(() -> chooseIndex.obstacle(next))
        .ifPresent(why -> response.withData("next_model_problem", why));
    Progress progress = vectors.progress(next.model());
    response
        .withData("next_model", next.model())
        .withData(
            "next_model_progress",
            "%d of %d pictures, %d failed"
                .formatted(
                    progress.pictures() - progress.pending(),
                    progress.pictures(),
                    progress.failed()));
  }
}
