package com.easyecom.chat.understanding.domain;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in digits, as people write them: 1000, 1,000, 2.5 and 2,5. */
final class DecimalText {

  /** More digits are no quantity, price or percentage. */
  private static final int MAX_DIGITS = 12;

  private static final int GROUP = 3;

  private DecimalText() {}

  static boolean isPart(int character) {
    return character >= '0' && character <= '9' || character == '.' || character == ',';
  }

  /**
   * Whether the digits after a point or comma belong to the number before it: any after a point,
   * three after a comma of thousands, one or two after a decimal comma.
   */
  static boolean continuesAfter(int separator, String text, int from) {
    int end = from;
    while (end < text.length() && end - from <= GROUP && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return separator == '.' || end - from <= GROUP;
  }

  /** The value of digits with at most one decimal point; empty for anything else. */
  static Optional<BigDecimal> read(String written) {
    if (written.isEmpty() || !written.chars().allMatch(DecimalText::isPart)) {
      return Optional.empty();
    }
    String plain = withPoint(written);
    boolean isNumber =
        plain.length() <= MAX_DIGITS
            && plain.indexOf('.') == plain.lastIndexOf('.')
            && plain.indexOf(',') < 0;
    return isNumber ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  private static String withPoint(String written) {
    int comma = written.lastIndexOf(',');
    if (comma < 0) {
      return written;
    }
    boolean isThousands = written.length() - comma - 1 >= GROUP || written.indexOf('.') > comma;
    return isThousands ? written.replace(",", "") : written.replace(',', '.');
  }
}
