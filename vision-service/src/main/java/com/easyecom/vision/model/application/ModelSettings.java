package com.easyecom.vision.model.application;

import com.easyecom.vision.onnx.OnnxSettings;
import com.easyecom.vision.openai.OpenAiSettings;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a model. It is stored as JSON, for instances that are configured for
 * another one and answer with this one meanwhile: so no secret is in it.
 *
 * @param onnx of that kind alone
 * @param openAi of that kind alone
 */
public record ModelSettings(
    Kind kind, @Nullable OnnxSettings onnx, @Nullable OpenAiSettings openAi) {

  /** By what means pictures are turned into vectors. */
  public enum Kind {
    /** Colours, gradients and textures: needs nothing. */
    DESCRIPTOR,
    /** A network in a file. */
    ONNX,
    /** A description by a language model, and its embedding. */
    OPENAI
  }

  /** The one that needs nothing, and that a new shop begins with. */
  public static ModelSettings descriptor() {
    return new ModelSettings(Kind.DESCRIPTOR, null, null);
  }

  public static ModelSettings onnx(OnnxSettings settings) {
    return new ModelSettings(Kind.ONNX, settings, null);
  }

  public static ModelSettings openAi(OpenAiSettings settings) {
    return new ModelSettings(Kind.OPENAI, null, settings);
  }
}
