package com.easyecom.vision.model.application;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** What the operator says of models. */
@ConfigMapping(prefix = "easyecom.model")
public interface ModelConfig {

  ModelSettings.Kind kind();

  /** After so long a model that could not be opened is tried again. */
  Duration retryAfter();
}
