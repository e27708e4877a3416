package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.domain.Token.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Takes apart what is written together: "2x", "x2", "3pcs", "10off", "2xmug". Sizes stay together:
 * "500ml", "2xl", "s24".
 */
final class WordParts {

  private static final Set<String> AFTER_NUMBER =
      Set.of("x", "pc", "pcs", "pieces", "units", "off", "percent", "pct", "usd", "eur", "dollars");

  private static final int SHORTEST_NAME = 3;

  private WordParts() {}

  static void split(String written, int start, char glue, List<Token> into) {
    int end = start + written.length();
    Optional<BigDecimal> number = DecimalText.read(written);
    if (number.isPresent()) {
      into.add(Tokenizer.number(written, number.get(), glue, start, end));
      return;
    }
    String word = Letters.plain(written);
    if (word.isEmpty()) {
      return;
    }
    int digits = leadingDigits(word);
    if (written.chars().anyMatch(character -> character == '.' || character == ',')) {
      // A version or a date.
      into.add(new Token(Kind.WORD, word, null, glue, start, end));
    } else if (digits == word.length()) {
      numeric(word, start, end, glue, into);
    } else if (digits > 0 && isSplit(word.substring(digits))) {
      numeric(word.substring(0, digits), start, end, glue, into);
      afterNumber(word.substring(digits), start, end, into);
    } else if (word.charAt(0) == 'x'
        && word.length() > 1
        && leadingDigits(word.substring(1)) == word.length() - 1) {
      into.add(new Token(Kind.WORD, "x", null, glue, start, end));
      numeric(word.substring(1), start, end, Token.LOOSE, into);
    } else {
      into.add(new Token(Kind.WORD, word, null, glue, start, end));
    }
  }

  private static int leadingDigits(String word) {
    int digits = 0;
    while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
      digits++;
    }
    return digits;
  }

  private static boolean isSplit(String rest) {
    return AFTER_NUMBER.contains(rest) || isTimesName(rest);
  }

  /** "2xmug", but not "2xl". */
  private static boolean isTimesName(String rest) {
    return rest.charAt(0) == 'x'
        && rest.length() > SHORTEST_NAME
        && rest.chars().allMatch(Character::isLetter)
        && !rest.endsWith("xl");
  }

  private static void afterNumber(String rest, int start, int end, List<Token> into) {
    if (AFTER_NUMBER.contains(rest)) {
      into.add(new Token(Kind.WORD, rest, null, Token.LOOSE, start, end));
    } else {
      into.add(new Token(Kind.WORD, "x", null, Token.LOOSE, start, end));
      into.add(new Token(Kind.WORD, rest.substring(1), null, Token.LOOSE, start, end));
    }
  }

  /** Too many digits for a number are a word, such as a telephone's. */
  private static void numeric(String digits, int start, int end, char glue, List<Token> into) {
    into.add(
        DecimalText.read(digits)
            .map(value -> Tokenizer.number(digits, value, glue, start, end))
            .orElseGet(() -> new Token(Kind.WORD, digits, null, glue, start, end)));
  }
}
