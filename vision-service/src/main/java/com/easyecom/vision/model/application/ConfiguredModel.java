package com.easyecom.vision.model.application;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The settings of the model that this instance is configured for. */
class ConfiguredModel {

  @Produces
  @Singleton
  ModelSettings configured(ModelConfig config) {
    return new ModelSettings(config.kind());
  }
}
