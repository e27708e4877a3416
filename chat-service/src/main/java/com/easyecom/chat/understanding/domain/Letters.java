package com.easyecom.chat.understanding.domain;

import java.text.Normalizer;
import java.util.Locale;

/** How characters are made comparable. */
final class Letters {

  /** Longer words are no words. */
  private static final int MAX_WORD_CHARS = 60;

  /** From so many on, a letter is repeated for emphasis: "pleaseee". */
  private static final int EMPHASIS = 3;

  private Letters() {}

  /**
   * Lower case, without accents, apostrophes, invisible characters and emphasis; decorated letters
   * and digits of other scripts as plain ones.
   */
  static String plain(String word) {
    String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(Math.min(decomposed.length(), MAX_WORD_CHARS));
    decomposed
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .limit(MAX_WORD_CHARS)
        .map(Letters::digitOrItself)
        .forEach(plain::appendCodePoint);
    return calm(plain.toString().toLowerCase(Locale.ROOT));
  }

  private static int digitOrItself(int character) {
    return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
  }

  /** "hiiii" is "hi", and "2000" stays what it is. */
  private static String calm(String word) {
    StringBuilder calm = new StringBuilder(word.length());
    int at = 0;
    while (at < word.length()) {
      char letter = word.charAt(at);
      int end = at;
      while (end < word.length() && word.charAt(end) == letter) {
        end++;
      }
      boolean isEmphasis = end - at >= EMPHASIS && Character.isLetter(letter) && letter != 'x';
      calm.append(word, at, isEmphasis ? at + 1 : end);
      at = end;
    }
    return calm.toString();
  }

  static boolean isPartOfWord(int character) {
    return switch (Character.getType(character)) {
      case Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.FORMAT ->
          true;
      default -> Character.isLetterOrDigit(character);
    };
  }

  static boolean isApostrophe(int character) {
    return character == '\'' || character == '\u2019' || character == '\u2018' || character == '`';
  }

  static boolean isCurrency(int character) {
    return Character.getType(character) == Character.CURRENCY_SYMBOL;
  }

  static boolean isEmoji(int character) {
    return switch (Character.getType(character)) {
      case Character.OTHER_SYMBOL, Character.SURROGATE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }
}
