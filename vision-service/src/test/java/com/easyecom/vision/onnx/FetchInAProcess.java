package com.easyecom.vision.onnx;

import java.nio.file.Path;

/** A process that opens a model: its address, its SHA-256 and the folder for what is fetched. */
final class FetchInAProcess {

  private FetchInAProcess() {}

  public static void main(String[] arguments) {
    OnnxSettings settings =
        new OnnxSettings(
            arguments[0], arguments[1], null, null, null, null, null, null, null, null);
    OnnxEmbedder.open(settings, Path.of(arguments[2])).close();
  }
}
