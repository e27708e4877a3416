package com.easyecom.vision.onnx;

/**
 * Which pixels of a line make each pixel of a scaled one, and with which weights: those of Pillow's
 * {@code precompute_coeffs} and {@code normalize_coeffs_8bpc}. When a line is made shorter, the
 * filter is made as much wider, so that no pixel is lost (antialiasing).
 *
 * @param first for each pixel that is made, the first that it is made of
 * @param weights for each pixel that is made, of the first and those after it; 2^22 is one
 */
@SuppressWarnings("ArrayRecordComponent") // Passed on, never compared.
record Taps(int[] first, int[][] weights) {

  /** What is left of 32 bits for the weights, beside 8 of a pixel and 2 for sums above one. */
  static final int FRACTION_BITS = 22;

  /**
   * For a part of a scaled line.
   *
   * @param from how many pixels the line has
   * @param to how many pixels the scaled line has
   * @param begin the first pixel of the scaled line that is made
   * @param end the one after the last
   */
  static Taps of(Resample filter, int from, int to, int begin, int end) {
    int[] first = new int[end - begin];
    int[][] weights = new int[end - begin][];
    if (filter == Resample.NEAREST) {
      putNearest(from, to, begin, first, weights);
    } else {
      for (int x = begin; x < end; x++) {
        put(filter, from, to, x, first, weights, x - begin);
      }
    }
    return new Taps(first, weights);
  }

  private static void putNearest(int from, int to, int begin, int[] first, int[][] weights) {
    double scale = (double) from / to;
    double place = scale * 0.5;
    for (int x = 0; x < begin + first.length; x++) {
      if (x >= begin) {
        first[x - begin] = Math.min(from - 1, (int) place);
        weights[x - begin] = new int[] {1 << FRACTION_BITS};
      }
      // Added up, since Pillow does so: where a place lies on a border, its rounding decides.
      place += scale;
    }
  }

  private static void put(
      Resample filter, int from, int to, int x, int[] first, int[][] weights, int at) {
    double scale = (double) from / to;
    double width = Math.max(1, scale);
    double reach = filter.support() * width;
    double centre = (x + 0.5) * scale;
    int begin = Math.max(0, (int) (centre - reach + 0.5));
    int end = Math.min(from, (int) (centre + reach + 0.5));
    double[] exact = new double[end - begin];
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      exact[i] = filter.weight((begin + i - centre + 0.5) * (1 / width));
      sum += exact[i];
    }
    first[at] = begin;
    weights[at] = new int[exact.length];
    for (int i = 0; i < exact.length; i++) {
      double share = sum == 0 ? exact[i] : exact[i] / sum;
      // To the nearest, halves away from zero, as C does.
      weights[at][i] = (int) (share * (1 << FRACTION_BITS) + (share < 0 ? -0.5 : 0.5));
    }
  }

  int count() {
    return first.length;
  }

  /** The pixel after the last that the pixel i is made of. */
  int end(int i) {
    return first[i] + weights[i].length;
  }
}
