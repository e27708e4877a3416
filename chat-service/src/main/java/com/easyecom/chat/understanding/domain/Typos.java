package com.easyecom.chat.understanding.domain;

/**
 * How many typos make one word of another: characters too many, too few or wrong, or neighbours
 * swapped (Damerau-Levenshtein, optimal string alignment).
 */
final class Typos {

  /** In shorter words, one typo makes any word of any other. */
  static final int SHORTEST = 4;

  private static final int LONG = 8;

  private Typos() {}

  /** How many typos are forgiven in a word of that length. */
  static int allowed(int length) {
    if (length < SHORTEST) {
      return 0;
    }
    return length < LONG ? 1 : 2;
  }

  /** The number of typos, or {@code most + 1} when there are more. */
  static int between(String one, String other, int most) {
    if (Math.abs(one.length() - other.length()) > most) {
      return most + 1;
    }
    int[] before = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= other.length(); j++) {
        row[j] = cell(one, other, i, j, row[j - 1], last, before);
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      before = last;
      last = row;
    }
    return Math.min(last[other.length()], most + 1);
  }

  private static int cell(
      String one, String other, int i, int j, int left, int[] above, int[] beforeAbove) {
    int replaced = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, Math.min(left, above[j]) + 1);
    boolean isSwapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return isSwapped ? Math.min(best, beforeAbove[j - 2] + 1) : best;
  }

  /** People rarely mistype a word's first letter, except by swapping it with the second. */
  static boolean beginAlike(String one, String other) {
    return one.charAt(0) == other.charAt(0)
        || one.length() > 1
            && other.length() > 1
            && one.charAt(0) == other.charAt(1)
            && one.charAt(1) == other.charAt(0);
  }
}
