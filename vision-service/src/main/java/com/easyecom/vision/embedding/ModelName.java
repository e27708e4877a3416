package com.easyecom.vision.embedding;

import com.easyecom.kernel.hash.Sha256;

/** Names of models that are told apart by what their vectors depend on. */
public final class ModelName {

  private static final int DIGITS = 16;

  private ModelName() {}

  /**
   * The same for the same parts, in each instance and after each restart.
   *
   * @param kind what the name begins with
   * @param parts everything that changes vectors, and nothing else
   */
  public static String of(String kind, String... parts) {
    return kind + "-" + Sha256.of(String.join("\n", parts)).substring(0, DIGITS);
  }
}
