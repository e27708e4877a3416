package com.easyecom.order.ordering.domain;

import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the shop's own order numbers look: text with placeholders. {@code {seq}} is the order's place
 * in the sequence of all orders, with six digits at least; {@code {seq:4}} with four. {@code
 * {yyyy}}, {@code {yy}}, {@code {mm}} and {@code {dd}} are of the day of the order. The sequence
 * does not begin anew each year: that would make orders wait for each other.
 */
public record NumberPattern(String text) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(?::([1-9]|1[0-8]))?\\}");
  private static final String SEQUENCE = "seq";
  private static final int USUAL_DIGITS = 6;

  /** {@code ORD-2026-000042}. */
  public static final NumberPattern DEFAULT = new NumberPattern("ORD-{yyyy}-{seq}");

  /**
   * @throws IllegalArgumentException for a pattern that not every number could be made of
   */
  public NumberPattern {
    if (PLACEHOLDER.matcher(text).results().filter(NumberPattern::isSequence).count() != 1) {
      throw new IllegalArgumentException("must have {seq} or {seq:digits} once");
    }
    String longest = fill(text, LocalDate.of(2026, 12, 31), Long.MAX_VALUE);
    if (!longest.matches(OrderNumber.PATTERN)) {
      throw new IllegalArgumentException(
          "must make numbers of 1 to 40 letters, digits or . _ / # -, the first a letter or digit,"
              + " even with the longest sequence: "
              + longest);
    }
  }

  /** The number of an order. */
  public String number(LocalDate day, long sequence) {
    return fill(text, day, sequence);
  }

  private static boolean isSequence(MatchResult placeholder) {
    return placeholder.group(1).equals(SEQUENCE);
  }

  private static String fill(String text, LocalDate day, long sequence) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found, day, sequence)));
  }

  /** What is no placeholder stays, with its braces, which no number may have. */
  private static String value(MatchResult found, LocalDate day, long sequence) {
    if (isSequence(found)) {
      int digits = found.group(2) == null ? USUAL_DIGITS : Integer.parseInt(found.group(2));
      return ("%0" + digits + "d").formatted(sequence);
    }
    return found.group(2) != null
        ? found.group()
        : switch (found.group(1)) {
          case "yyyy" -> "%04d".formatted(day.getYear());
          case "yy" -> "%02d".formatted(day.getYear() % 100);
          case "mm" -> "%02d".formatted(day.getMonthValue());
          case "dd" -> "%02d".formatted(day.getDayOfMonth());
          default -> found.group();
        };
  }
}
