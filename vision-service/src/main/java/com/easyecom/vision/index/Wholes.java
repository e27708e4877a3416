package com.easyecom.vision.index;

/**
 * Vectors of length one as whole numbers, {@value #ONE} for 1. Rounding changes a cosine by at most
 * the root of the dimension divided by {@value #ONE} (0.0004 of 128 numbers), mostly by less than
 * 0.00002. A sum of products is at most the square of {@value #ONE}, and so are all its parts
 * (Cauchy-Schwarz): it fits in 31 bits, however many numbers there are.
 */
final class Wholes {

  static final int ONE = 32_768;

  /** Lengths that are so near to one are one. */
  private static final double NEAR = .01;

  private Wholes() {}

  /**
   * @throws IllegalArgumentException if it has another dimension or length, or numbers that are not
   *     finite
   */
  static int[] of(float[] vector, int dimension) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "A vector of " + vector.length + " numbers, where all have " + dimension);
    }
    int[] wholes = new int[dimension];
    double square = 0;
    for (int i = 0; i < dimension; i++) {
      square += (double) vector[i] * vector[i];
      wholes[i] = Math.round(vector[i] * ONE);
    }
    if (!(Math.abs(square - 1) < NEAR)) {
      throw new IllegalArgumentException("A vector whose length is not one, but " + square);
    }
    return wholes;
  }

  static double cosine(int product) {
    return product / ((double) ONE * ONE);
  }
}
