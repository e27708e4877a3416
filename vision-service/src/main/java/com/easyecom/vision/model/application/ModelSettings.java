package com.easyecom.vision.model.application;

/**
 * What it takes to open a model. It is stored as JSON, for instances that are configured for another
 * one and answer with this one meanwhile: so no secret is in it.
 */
public record ModelSettings(Kind kind) {

  /** By what means pictures are turned into vectors. */
  public enum Kind {
    DESCRIPTOR,
    ONNX,
    OPENAI
  }

  /** The one that needs nothing, and that a new shop begins with. */
  public static ModelSettings descriptor() {
    return new ModelSettings(Kind.DESCRIPTOR);
  }
}
