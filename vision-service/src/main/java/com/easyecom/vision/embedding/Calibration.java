package com.easyecom.vision.embedding;

/**
 * From a cosine to how sure it is that two pictures show the same product: straight lines between
 * points. Where they lie was measured with drawn pictures that the model was not learnt from, ADR
 * 26 and {@code ./easyecom bench vision}.
 */
final class Calibration {

  private static final double[] COSINES = {0, .6, .88, .92, 1};
  private static final double[] SCORES = {0, .25, .5, .9, 1};

  private Calibration() {}

  static double score(double cosine) {
    if (!(cosine > COSINES[0])) {
      return SCORES[0];
    }
    for (int i = 1; i < COSINES.length; i++) {
      if (cosine <= COSINES[i]) {
        double share = (cosine - COSINES[i - 1]) / (COSINES[i] - COSINES[i - 1]);
        return SCORES[i - 1] + share * (SCORES[i] - SCORES[i - 1]);
      }
    }
    return 1;
  }
}
