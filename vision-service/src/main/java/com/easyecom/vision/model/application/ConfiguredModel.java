package com.easyecom.vision.model.application;

import com.easyecom.vision.onnx.OnnxSettings;
import com.easyecom.vision.onnx.PreprocessingOverrides;
import com.easyecom.vision.openai.OpenAiSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The settings of the model that this instance is configured for. */
class ConfiguredModel {

  @Produces
  @Singleton
  ModelSettings configured(ModelConfig config) {
    return switch (config.kind()) {
      case DESCRIPTOR -> ModelSettings.descriptor();
      case ONNX -> ModelSettings.onnx(onnx(config.onnx()));
      case OPENAI -> ModelSettings.openAi(openAi(config.openAi()));
    };
  }

  /** A missing file is told when it is opened, as one that is not there. */
  private static OnnxSettings onnx(ModelConfig.Onnx config) {
    return new OnnxSettings(
        config.model().orElse(""),
        config.sha256().orElse(null),
        config.preprocessorConfig().orElse(null),
        new PreprocessingOverrides(
            config.size().orElse(null),
            config.crop().orElse(null),
            config.mean().orElse(null),
            config.std().orElse(null),
            config.layout().orElse(null),
            config.resample().orElse(null)),
        config.output().orElse(null),
        config.cosineOfHalf().orElse(null),
        config.cosineOfNinety().orElse(null),
        config.threads().orElse(null),
        config.batch().orElse(null),
        null);
  }

  private static OpenAiSettings openAi(ModelConfig.OpenAi config) {
    OpenAiSettings usual = OpenAiSettings.defaults();
    return new OpenAiSettings(
        config.baseUrl().orElse(usual.baseUrl()),
        config.visionModel().orElse(usual.visionModel()),
        config.embeddingModel().orElse(usual.embeddingModel()),
        config.dimension().orElse(usual.dimension()),
        config
            .callTimeout()
            .map(Duration::toSeconds)
            .map(Math::toIntExact)
            .orElse(usual.callTimeoutSeconds()),
        config
            .deadline()
            .map(Duration::toMillis)
            .map(Math::toIntExact)
            .orElse(usual.deadlineMillis()),
        config.callsAtOnce().orElse(usual.callsAtOnce()),
        config.cosineOfHalf().orElse(usual.cosineOfHalf()),
        config.cosineOfNinety().orElse(usual.cosineOfNinety()));
  }
}
