package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.domain.NameWord.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts names and phrases into words that can be compared. */
final class NameWords {

  private static final int MAX_WORDS = 16;
  private static final int MAX_CHARS = 300;

  private static final Map<String, String> SIZES =
      Map.ofEntries(
          Map.entry("xs", "xs"),
          Map.entry("s", "small"),
          Map.entry("small", "small"),
          Map.entry("m", "medium"),
          Map.entry("medium", "medium"),
          Map.entry("l", "large"),
          Map.entry("large", "large"),
          Map.entry("xl", "xl"),
          Map.entry("xlarge", "xl"),
          Map.entry("xxl", "xxl"),
          Map.entry("2xl", "xxl"),
          Map.entry("3xl", "3xl"),
          Map.entry("xxxl", "3xl"),
          Map.entry("mini", "mini"));

  private static final Map<String, String> SPELLINGS =
      Map.of("colour", "color", "grey", "gray", "litre", "l", "liter", "l", "gramm", "g");

  private static final Set<String> MINOR =
      Set.of(
          "a", "an", "the", "of", "with", "and", "for", "in", "to", "on", "or", "by", "from",
          "pack", "box", "set", "pair", "bottle", "piece", "pcs", "color", "size", "one", "no",
          "nr", "number", "that", "this", "your", "new");

  private NameWords() {}

  static List<NameWord> of(String text) {
    List<NameWord> words = new ArrayList<>();
    String bounded = text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text;
    List<String> parts = parts(bounded);
    for (int at = 0; at < parts.size() && words.size() < MAX_WORDS; at++) {
      String part = parts.get(at);
      boolean isExtraLarge =
          part.equals("extra") && at + 1 < parts.size() && parts.get(at + 1).equals("large");
      if (isExtraLarge) {
        words.add(new NameWord(Kind.SIZE, "xl"));
        at++;
      } else {
        boolean isAfterNumber = !words.isEmpty() && words.getLast().kind() == Kind.NUMBER;
        words.add(word(part, isAfterNumber));
      }
    }
    return words;
  }

  /** Letters and digits only: how SKUs are compared. */
  static String code(String text) {
    return String.join("", parts(text.length() > MAX_CHARS ? text.substring(0, MAX_CHARS) : text));
  }

  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (Token token : Tokenizer.tokens(text)) {
      if (token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER)) {
        addParts(token.text(), parts);
      }
    }
    return parts;
  }

  /** "500ml" is "500" and "ml", as is "500 ml"; "2xl" is a size. */
  private static void addParts(String text, List<String> parts) {
    if (SIZES.containsKey(text) || text.chars().allMatch(DecimalText::isPart)) {
      parts.add(text);
      return;
    }
    int from = 0;
    for (int at = 1; at <= text.length(); at++) {
      boolean isEdge =
          at == text.length()
              || Character.isDigit(text.charAt(at)) != Character.isDigit(text.charAt(at - 1));
      if (isEdge) {
        parts.add(text.substring(from, at));
        from = at;
      }
    }
  }

  private static NameWord word(String part, boolean isAfterNumber) {
    String size = SIZES.get(part);
    // "5 m" is five metres.
    if (size != null && !(isAfterNumber && part.length() == 1)) {
      return new NameWord(Kind.SIZE, size);
    }
    if (Character.isDigit(part.charAt(0))) {
      return DecimalText.read(part)
          .map(value -> value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString())
          .map(value -> new NameWord(Kind.NUMBER, value))
          .orElseGet(() -> new NameWord(Kind.NUMBER, part));
    }
    Integer number = part.equals("one") ? null : NumberWords.small(part);
    if (number != null) {
      return new NameWord(Kind.NUMBER, number.toString());
    }
    String singular = Plurals.singular(SPELLINGS.getOrDefault(part, part));
    return new NameWord(MINOR.contains(singular) ? Kind.MINOR : Kind.PLAIN, singular);
  }
}
