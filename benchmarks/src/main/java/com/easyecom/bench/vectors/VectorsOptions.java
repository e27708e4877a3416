package com.easyecom.bench.vectors;

import java.util.List;

/** How many vectors are searched. */
public final class VectorsOptions {

  private static final int USUAL = 100_000;
  private static final int LEAST = 10_000;
  private static final int MOST = 3_000_000;

  private VectorsOptions() {}

  /**
   * Reads {@code --vectors N}: 100,000 when not given.
   *
   * @throws IllegalArgumentException for anything else, in words for whoever typed it
   */
  public static int vectors(List<String> options) {
    if (options.isEmpty()) {
      return USUAL;
    }
    if (options.size() != 2 || !options.getFirst().equals("--vectors")) {
      throw new IllegalArgumentException("bench vectors: the option is --vectors N");
    }
    String text = options.getLast();
    int number = text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
    if (number < LEAST || number > MOST) {
      throw new IllegalArgumentException(
          "bench vectors: \"%s\" is no number from %d to %d".formatted(text, LEAST, MOST));
    }
    return number;
  }
}
