package com.easyecom.vision.embedding;

/**
 * From a cosine to how sure it is that two pictures show the same product: straight lines between
 * points, growing from 0 to 1.
 */
public final class Calibration {

  /**
   * Where the descriptor's points lie was measured with drawn pictures that the model was not
   * learnt from, ADR 26 and {@code ./easyecom bench vision}.
   */
  static final Calibration DESCRIPTOR =
      new Calibration(new double[] {0, .6, .88, .92, 1}, new double[] {0, .25, .5, .9, 1});

  private final double[] cosines;
  private final double[] scores;

  private Calibration(double[] cosines, double[] scores) {
    this.cosines = cosines;
    this.scores = scores;
  }

  /**
   * Of a model of which two points are known.
   *
   * @param unsure the cosine whose score is 0.5: unrelated pictures stay below
   * @param sure the cosine whose score is 0.9: from here on it is almost surely the same product
   * @throws ModelUnavailableException unless 0 &lt; unsure &lt; sure &lt; 1
   */
  public static Calibration through(double unsure, double sure) {
    if (!(0 < unsure && unsure < sure && sure < 1)) {
      throw new ModelUnavailableException(
          "The cosines of the scores 0.5 and 0.9 are %s and %s: they must grow, between 0 and 1"
              .formatted(unsure, sure));
    }
    return new Calibration(new double[] {0, unsure, sure, 1}, new double[] {0, .5, .9, 1});
  }

  /**
   * @param cosine -1 to 1; what is no number has the score 0
   * @return 0 to 1
   */
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
