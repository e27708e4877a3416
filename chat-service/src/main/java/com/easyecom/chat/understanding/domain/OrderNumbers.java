package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.OrderReference;
import com.easyecom.chat.understanding.OrderReference.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the number of an order: by the shop's pattern, however its parts are separated ("ord 2026
 * 000123"), or as digits after "order no.", "order #" or "#".
 */
final class OrderNumbers {

  /** {@code ORD-2026-000123}, the shop's pattern unless another one is configured. */
  static final Pattern DEFAULT = Pattern.compile("ORD-\\d{4}-\\d{6,18}");

  private static final Set<String> NOUNS =
      Set.of("order", "orders", "ord", "purchase", "invoice", "ordernumber", "orderno");
  private static final Set<String> MARKS = Set.of("#", "no", "nr", "number", "num", "id", "ref");
  private static final int MAX_PARTS = 6;
  private static final int MAX_CHARS = 40;
  private static final int FEWEST_DIGITS = 3;

  private final Pattern pattern;

  /**
   * @param pattern of a whole number in capitals; it only ever sees {@value #MAX_CHARS} characters
   */
  OrderNumbers(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * A reference to an order, and where it stands.
   *
   * @param from the index of its first token
   * @param end the index after its last one
   */
  record Found(OrderReference order, int from, int end) {}

  /** The first number in a message: a whole one if there is any. */
  @Nullable Found in(List<Token> tokens) {
    for (int from = 0; from < tokens.size(); from++) {
      Found whole = wholeAt(tokens, from);
      if (whole != null) {
        return whole;
      }
    }
    for (int from = 0; from < tokens.size(); from++) {
      Found digits = digitsAt(tokens, from);
      if (digits != null) {
        return digits;
      }
    }
    return null;
  }

  private @Nullable Found wholeAt(List<Token> tokens, int from) {
    StringBuilder glued = new StringBuilder();
    StringBuilder joined = new StringBuilder();
    Found found = null;
    for (int at = from; at < Math.min(tokens.size(), from + MAX_PARTS); at++) {
      Token token = tokens.get(at);
      if (token.is(Token.Kind.BREAK) && !token.isBreak('-')) {
        break;
      }
      if (!token.is(Token.Kind.BREAK)) {
        glued.append(at > from && token.isGlued() ? Character.toString(token.glue()) : "");
        glued.append(token.text());
        joined.append(joined.isEmpty() ? "" : "-").append(token.text());
      }
      if (joined.length() > MAX_CHARS) {
        break;
      }
      String number = matching(glued.toString(), joined.toString());
      if (number != null) {
        found = new Found(new OrderReference(Kind.NUMBER, number), from, at + 1);
      }
    }
    return found;
  }

  private @Nullable String matching(String glued, String joined) {
    for (String text : List.of(glued, joined)) {
      String number = text.toUpperCase(Locale.ROOT);
      if (pattern.matcher(number).matches()) {
        return number;
      }
    }
    return null;
  }

  private static @Nullable Found digitsAt(List<Token> tokens, int from) {
    int at = from;
    boolean isNoun = isAny(tokens, at, NOUNS);
    at += isNoun ? 1 : 0;
    boolean isMarked = false;
    while (isAny(tokens, at, MARKS) || isMarked && isPause(tokens, at)) {
      isMarked = true;
      at++;
    }
    boolean isDigits =
        at < tokens.size()
            && tokens.get(at).text().length() >= FEWEST_DIGITS
            && tokens.get(at).text().chars().allMatch(Character::isDigit);
    boolean isReference =
        isMarked && (isNoun || tokens.get(from).isWord("#")) || isNoun && isLast(tokens, at);
    return isDigits && isReference
        ? new Found(new OrderReference(Kind.DIGITS, tokens.get(at).text()), from, at + 1)
        : null;
  }

  /** In "order 123" the number is the order's, in "order 123 mugs" it is not. */
  private static boolean isLast(List<Token> tokens, int at) {
    return at + 1 >= tokens.size() || tokens.get(at + 1).is(Token.Kind.BREAK);
  }

  private static boolean isPause(List<Token> tokens, int at) {
    return at < tokens.size()
        && (tokens.get(at).isBreak('.')
            || tokens.get(at).isBreak(':')
            || tokens.get(at).isWord("is"));
  }

  private static boolean isAny(List<Token> tokens, int at, Set<String> words) {
    return at < tokens.size()
        && tokens.get(at).is(Token.Kind.WORD)
        && words.contains(tokens.get(at).text());
  }
}
