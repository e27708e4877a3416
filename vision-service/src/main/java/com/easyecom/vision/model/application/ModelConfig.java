package com.easyecom.vision.model.application;

import com.easyecom.vision.onnx.Layout;
import com.easyecom.vision.onnx.Resample;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the operator says of models (docs/operations.md). */
@ConfigMapping(prefix = "easyecom.model")
public interface ModelConfig {

  ModelSettings.Kind kind();

  /** After so long a model that could not be opened is tried again. */
  Duration retryAfter();

  /** The folder in which fetched models are kept. */
  Path cache();

  Onnx onnx();

  @WithName("openai")
  OpenAi openAi();

  /** As {@link com.easyecom.vision.onnx.OnnxSettings} has it. */
  interface Onnx {

    Optional<String> model();

    Optional<String> sha256();

    Optional<String> preprocessorConfig();

    Optional<String> size();

    Optional<String> crop();

    Optional<List<Double>> mean();

    Optional<List<Double>> std();

    Optional<Layout> layout();

    Optional<Resample> resample();

    Optional<String> output();

    Optional<Double> cosineOfHalf();

    Optional<Double> cosineOfNinety();

    Optional<Integer> threads();

    Optional<Integer> batch();
  }

  /** As {@link com.easyecom.vision.openai.OpenAiSettings} has it, and the key. */
  interface OpenAi {

    Optional<String> apiKey();

    Optional<String> baseUrl();

    Optional<String> visionModel();

    Optional<String> embeddingModel();

    Optional<Integer> dimension();

    Optional<Duration> callTimeout();

    Optional<Duration> deadline();

    Optional<Integer> callsAtOnce();

    Optional<Double> cosineOfHalf();

    Optional<Double> cosineOfNinety();
  }
}
