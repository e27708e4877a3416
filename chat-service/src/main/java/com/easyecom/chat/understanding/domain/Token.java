package com.easyecom.chat.understanding.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The smallest part of a message that means something.
 *
 * @param text in lower case, without accents and apostrophes
 * @param number of a {@link Kind#NUMBER}, else null
 * @param glue the character that ties it to the token before it ("t-shirt"), or a blank
 * @param start where it begins in the message, in characters
 * @param end where it ends, exclusive
 */
record Token(Kind kind, String text, @Nullable BigDecimal number, char glue, int start, int end) {

  static final char LOOSE = ' ';

  enum Kind {
    WORD,
    /** Written in digits. */
    NUMBER,
    PERCENT,
    /** A currency's sign. */
    CURRENCY,
    EMOJI,
    /** Punctuation or a new line: what is before and after are different clauses. */
    BREAK
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean isWord(String other) {
    return kind == Kind.WORD && text.equals(other);
  }

  boolean isBreak(char character) {
    return kind == Kind.BREAK && text.charAt(0) == character;
  }

  boolean isGlued() {
    return glue != LOOSE;
  }
}
