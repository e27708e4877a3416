package com.easyecom.vision.embedding;

/**
 * From a cosine to how sure it is that two pictures show the same product: straight lines between
 * points, 0 before the first of them and 1 after the last.
 */
public final class Calibration {

  private final double[] cosines;
  private final double[] scores;

  /**
   * @param cosines growing, the last is 1
   * @param scores of each cosine, growing, from 0 to 1
   */
  Calibration(double[] cosines, double[] scores) {
    this.cosines = cosines;
    this.scores = scores;
  }

  /**
   * By the two points that the score's meaning hangs on; 0 is reached at a cosine of 0.
   *
   * @param half the cosine that unrelated pictures stay below
   * @param ninety the cosine from which two pictures almost surely show the same product
   * @throws ModelUnavailableException unless {@code 0 < half < ninety < 1}
   */
  public static Calibration between(double half, double ninety) {
    if (!(0 < half && half < ninety && ninety < 1)) {
      throw new ModelUnavailableException(
          "The cosines of the scores 0.5 and 0.9 must grow between 0 and 1, not be %s and %s"
              .formatted(half, ninety));
    }
    return new Calibration(new double[] {0, half, ninety, 1}, new double[] {0, .5, .9, 1});
  }

  /** From 0 to 1. */
  public double score(double cosine) {
    if (!(cosine > cosines[0])) {
      return scores[0];
    }
    for (int i = 1; i < cosines.length; i++) {
      if (cosine <= cosines[i]) {
        double share = (cosine - cosines[i - 1]) / (cosines[i] - cosines[i - 1]);
        return scores[i - 1] + share * (scores[i] - scores[i - 1]);
      }
    }
    return 1;
  }
}
