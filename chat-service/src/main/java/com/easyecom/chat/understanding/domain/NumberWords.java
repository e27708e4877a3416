package com.easyecom.chat.understanding.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads numbers in digits and in words: "2", "twenty five", "two dozen", "half a dozen". */
final class NumberWords {

  private static final Map<String, Integer> SMALL = new HashMap<>();
  private static final Map<String, Integer> TENS = new HashMap<>();
  private static final Map<String, Integer> UNITS_OF_MANY =
      Map.of("dozen", 12, "dozens", 12, "hundred", 100, "thousand", 1000);
  private static final BigDecimal SIX = BigDecimal.valueOf(6);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  static {
    List<String> small =
        List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    for (int value = 0; value < small.size(); value++) {
      SMALL.put(small.get(value), value);
    }
    List<String> tens =
        List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    for (int place = 0; place < tens.size(); place++) {
      TENS.put(tens.get(place), 20 + 10 * place);
    }
  }

  private NumberWords() {}

  /**
   * A number, and where the text goes on after it.
   *
   * @param next the index of the first token after it
   */
  record Read(BigDecimal value, int next) {}

  /** The number that begins at a token; null when there is none. */
  static @Nullable Read at(List<Token> tokens, int from) {
    Read special = special(tokens, from);
    if (special != null) {
      return special;
    }
    Read simple = simple(tokens, from);
    return simple == null ? null : times(tokens, simple);
  }

  /** The value of a word of the names of small numbers; null for others. */
  static @Nullable Integer small(String word) {
    Integer small = SMALL.get(word);
    return small == null ? TENS.get(word) : small;
  }

  /** "half a dozen", "a dozen", "a couple", "dozen", "hundred". */
  private static @Nullable Read special(List<Token> tokens, int from) {
    if (isWord(tokens, from, "half") && isWord(tokens, from + 2, "dozen")) {
      return new Read(SIX, from + 3);
    }
    if (isWord(tokens, from, "half") && isWord(tokens, from + 1, "dozen")) {
      return new Read(SIX, from + 2);
    }
    int many = isWord(tokens, from, "a") ? from + 1 : from;
    if (isWord(tokens, many, "couple")) {
      return new Read(TWO, many + 1);
    }
    Integer unit = many < tokens.size() ? UNITS_OF_MANY.get(tokens.get(many).text()) : null;
    return unit == null ? null : new Read(BigDecimal.valueOf(unit), many + 1);
  }

  private static @Nullable Read simple(List<Token> tokens, int from) {
    if (from >= tokens.size()) {
      return null;
    }
    Token token = tokens.get(from);
    if (token.number() != null) {
      return new Read(token.number(), from + 1);
    }
    Integer ten = TENS.get(token.text());
    if (ten != null) {
      Integer unit = from + 1 < tokens.size() ? SMALL.get(tokens.get(from + 1).text()) : null;
      return unit != null && unit > 0 && unit < 10
          ? new Read(BigDecimal.valueOf(ten + unit), from + 2)
          : new Read(BigDecimal.valueOf(ten), from + 1);
    }
    Integer small = SMALL.get(token.text());
    return small == null ? null : new Read(BigDecimal.valueOf(small), from + 1);
  }

  /** "two dozen", "3 hundred". */
  private static Read times(List<Token> tokens, Read number) {
    Integer unit =
        number.next() < tokens.size() ? UNITS_OF_MANY.get(tokens.get(number.next()).text()) : null;
    return unit == null
        ? number
        : new Read(number.value().multiply(BigDecimal.valueOf(unit)), number.next() + 1);
  }

  private static boolean isWord(List<Token> tokens, int at, String word) {
    return at < tokens.size() && tokens.get(at).isWord(word);
  }
}
