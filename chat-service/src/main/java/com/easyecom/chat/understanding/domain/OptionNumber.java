package com.easyecom.chat.understanding.domain;

import java.util.List;
import java.util.Map;

/** Reads which of several options is chosen by its place: "2", "the second one", "last". */
final class OptionNumber {

  private static final Map<String, Integer> ORDINALS =
      Map.ofEntries(
          Map.entry("first", 1), Map.entry("1st", 1),
          Map.entry("second", 2), Map.entry("2nd", 2),
          Map.entry("third", 3), Map.entry("3rd", 3),
          Map.entry("fourth", 4), Map.entry("4th", 4),
          Map.entry("fifth", 5), Map.entry("5th", 5));

  private OptionNumber() {}

  /**
   * The place of the chosen option, counted from 0, or -1 when none is chosen by its place, or more
   * than one.
   *
   * @param size how many options there are
   */
  static int in(List<Token> tokens, int size) {
    int chosen = -1;
    for (int at = 0; at < tokens.size(); at++) {
      int place = place(tokens, at, size);
      if (place > 0 && place <= size) {
        if (chosen >= 0 && chosen != place - 1) {
          return -1;
        }
        chosen = place - 1;
      }
    }
    return chosen;
  }

  private static int place(List<Token> tokens, int at, int size) {
    Token token = tokens.get(at);
    if (token.isWord("last")) {
      return size;
    }
    Integer ordinal = ORDINALS.get(token.text());
    if (ordinal != null) {
      return ordinal;
    }
    boolean isPronoun = token.isWord("one") && at > 0;
    NumberWords.Read read = isPronoun ? null : NumberWords.at(tokens, at);
    boolean isWhole = read != null && read.value().stripTrailingZeros().scale() <= 0;
    return read != null && isWhole && read.value().precision() < 3 ? read.value().intValue() : 0;
  }
}
