package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.domain.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Cuts a message into tokens, in one pass from left to right. */
final class Tokenizer {

  /** What is beyond is not looked at. It is what WhatsApp allows in a text. */
  static final int MAX_CHARS = 4096;

  private static final String BREAKS = ".,;:!?()[]{}=|\u2026\n\r\u061F\u3002";
  private static final String GLUES = "-_/.";
  private static final String DASHES = "-\u2013\u2014\u2022";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private char glue = Token.LOOSE;
  private int at;

  private Tokenizer(String text) {
    this.text = text;
  }

  /** The message as it is looked at: its beginning, without half a character at the end. */
  static String bounded(String message) {
    if (message.length() <= MAX_CHARS) {
      return message;
    }
    boolean isCutInside = Character.isHighSurrogate(message.charAt(MAX_CHARS - 1));
    return message.substring(0, isCutInside ? MAX_CHARS - 1 : MAX_CHARS);
  }

  static List<Token> tokens(String message) {
    Tokenizer tokenizer = new Tokenizer(bounded(message));
    while (tokenizer.at < tokenizer.text.length()) {
      tokenizer.step();
    }
    return List.copyOf(tokenizer.tokens);
  }

  private void step() {
    int character = text.codePointAt(at);
    if (Character.isLetterOrDigit(character)) {
      word();
      return;
    }
    int start = at;
    at += Character.charCount(character);
    if (isGlueHere(character, start)) {
      glue = (char) character;
    } else {
      symbol(character, start);
    }
  }

  private void word() {
    int start = at;
    boolean isNumeric = true;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      if (!Letters.isPartOfWord(character) && !isInside(character, isNumeric)) {
        break;
      }
      isNumeric = isNumeric && DecimalText.isPart(character);
      at += Character.charCount(character);
    }
    WordParts.split(text.substring(start, at), start, glue, tokens);
    glue = Token.LOOSE;
  }

  /** "don't", "2.5", "1,000". */
  private boolean isInside(int character, boolean isNumeric) {
    if (Letters.isApostrophe(character)) {
      return isLetter(at - 1) && isLetter(at + 1);
    }
    return (character == '.' || character == ',')
        && isNumeric
        && isDigit(at + 1)
        && DecimalText.continuesAfter(character, text, at + 1);
  }

  private boolean isGlueHere(int character, int where) {
    return GLUES.indexOf(character) >= 0
        && isAlphanumeric(where - 1)
        && isAlphanumeric(where + 1)
        // "mug.how much" is two sentences; "v1.2" is not.
        && (character != '.' || isDigit(where + 1));
  }

  private void symbol(int character, int start) {
    switch (character) {
      case '%', '\u066A', '\uFF05' -> add(Kind.PERCENT, "%", start);
      case '&', '+' -> add(Kind.WORD, "and", start);
      case '#' -> add(Kind.WORD, "#", start);
      case '*', '\u00D7', '\u2715', '\u2716' -> times(character, start);
      default -> other(character, start);
    }
  }

  /** A star is a sign of multiplication beside a number, else it makes text bold. */
  private void times(int character, int start) {
    boolean isBesideNumber = isDigit(start - 1) || isDigit(at) || isDigit(start - 2);
    if (character != '*' || isBesideNumber) {
      add(Kind.WORD, "x", start);
    }
  }

  private void other(int character, int start) {
    if (Letters.isCurrency(character)) {
      add(Kind.CURRENCY, Character.toString(character), start);
    } else if (BREAKS.indexOf(character) >= 0) {
      add(Kind.BREAK, character == '\r' ? "\n" : Character.toString(character), start);
    } else if (DASHES.indexOf(character) >= 0) {
      add(Kind.BREAK, "-", start);
    } else if (Letters.isEmoji(character)) {
      add(Kind.EMOJI, Character.toString(character), start);
    }
  }

  private void add(Kind kind, String what, int start) {
    tokens.add(new Token(kind, what, null, Token.LOOSE, start, at));
  }

  private boolean isLetter(int where) {
    return where >= 0 && where < text.length() && Character.isLetter(text.charAt(where));
  }

  private boolean isDigit(int where) {
    return where >= 0 && where < text.length() && Character.isDigit(text.charAt(where));
  }

  private boolean isAlphanumeric(int where) {
    return isLetter(where) || isDigit(where);
  }

  /** A number that is written in digits. */
  static Token number(String digits, BigDecimal value, char glue, int start, int end) {
    return new Token(Kind.NUMBER, digits, value, glue, start, end);
  }
}
