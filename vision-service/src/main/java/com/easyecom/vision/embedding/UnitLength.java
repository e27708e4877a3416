package com.easyecom.vision.embedding;

/** Brings vectors to length one, so that a dot product of two is their cosine. */
public final class UnitLength {

  private UnitLength() {}

  /**
   * Scales the vector in place.
   *
   * @return false, with nothing changed, when it has no direction: it is all zeros, or not all of
   *     its numbers are finite
   */
  public static boolean scale(float[] vector) {
    double square = 0;
    for (float number : vector) {
      square += (double) number * number;
    }
    double length = Math.sqrt(square);
    if (!(length > 0 && Double.isFinite(length))) {
      return false;
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return true;
  }
}
