package com.easyecom.catalog.product.search;

import java.util.Arrays;

/**
 * A typo is one character too many, too few or wrong, or two neighbours swapped: an optimal string
 * alignment distance of one.
 */
final class Typo {

  /** In shorter words, one typo makes any word of any other. */
  private static final int SHORTEST_WORD = 4;

  private Typo() {}

  /** Whether a typo in it is forgiven. A number with another digit is another number. */
  static boolean isForgivenIn(String word) {
    return word.codePointCount(0, word.length()) >= SHORTEST_WORD
        && word.codePoints().anyMatch(character -> !Character.isDigit(character));
  }

  /** Whether at most one typo makes one of the other. */
  static boolean makes(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    int same = Math.max(0, Arrays.mismatch(a, b));
    return a.length == b.length && Arrays.equals(a, b)
        || isSameAfter(a, same + 1, b, same + 1)
        || isSameAfter(a, same + 1, b, same)
        || isSameAfter(a, same, b, same + 1)
        || isSwapped(a, b, same) && isSameAfter(a, same + 2, b, same + 2);
  }

  private static boolean isSwapped(int[] a, int[] b, int at) {
    return at + 1 < Math.min(a.length, b.length) && a[at] == b[at + 1] && a[at + 1] == b[at];
  }

  private static boolean isSameAfter(int[] a, int fromA, int[] b, int fromB) {
    return fromA <= a.length
        && fromB <= b.length
        && Arrays.equals(a, fromA, a.length, b, fromB, b.length);
  }
}
