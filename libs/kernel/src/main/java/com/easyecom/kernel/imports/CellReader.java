package com.easyecom.kernel.imports;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads the text of cells.
 *
 * @param takesCommas whether numbers may have a decimal comma: in files whose cells semicolons
 *     separate, as spreadsheets of such countries write them
 */
public record CellReader(boolean takesCommas) {

  /** As for numbers in JSON: what the columns hold, and far more than a shop needs. */
  private static final int MAX_INTEGER_DIGITS = 12;

  /** Computed figures of stock grow beyond what can be typed: what their columns hold. */
  private static final int MAX_COMPUTED_DIGITS = 15;

  private static final int MAX_NUMBER_CHARS = 40;
  private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
  private static final Pattern AMBIGUOUS = Pattern.compile("[+-]?[1-9]\\d{0,2}\\.\\d{3}");

  /** A number of zero or more. */
  public BigDecimal decimal(String cell, int scale) {
    return decimal(cell, scale, MAX_INTEGER_DIGITS);
  }

  /** One that an export may have computed: it takes what an export gives. */
  public BigDecimal computed(String cell, int scale) {
    return decimal(cell, scale, MAX_COMPUTED_DIGITS);
  }

  private BigDecimal decimal(String cell, int scale, int integerDigits) {
    BigDecimal value = parse(cell.strip());
    // Compared before any rescaling: 1e999999999 is short to write and endless to expand.
    if ((long) value.precision() - value.scale() > integerDigits) {
      throw new BadCell("is too large");
    }
    if (value.signum() < 0) {
      throw new BadCell("must not be negative");
    }
    if (value.signum() != 0 && value.stripTrailingZeros().scale() > scale) {
      throw new BadCell("has more than " + scale + " decimals");
    }
    return value.signum() == 0 ? BigDecimal.ZERO : value;
  }

  private BigDecimal parse(String text) {
    boolean hasComma = WITH_COMMA.matcher(text).matches();
    if (hasComma && !takesCommas) {
      throw new BadCell("must have a decimal point; a comma is taken in files with semicolons");
    }
    if (takesCommas && AMBIGUOUS.matcher(text).matches()) {
      throw new BadCell(
          "may be thousands or decimals in a file with semicolons; write a decimal comma, or none");
    }
    try {
      if (text.length() > MAX_NUMBER_CHARS) {
        throw new BadCell("is too large");
      }
      return new BigDecimal(hasComma ? text.replace(',', '.') : text);
    } catch (NumberFormatException notANumber) {
      throw new BadCell("must be a number like 1234.5");
    }
  }

  /** A whole number from zero to {@code most}. */
  public int wholeNumber(String cell, int most) {
    BigDecimal value = decimal(cell, 0);
    if (value.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new BadCell("must be at most " + most);
    }
    return value.intValueExact();
  }

  /** True or false, in whatever case spreadsheets write it. */
  public static boolean flag(String cell) {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new BadCell("must be true or false");
    };
  }

  /** The text itself, unless it is too long. */
  public static String text(String cell, int most) {
    if (cell.length() > most) {
      throw new BadCell("has more than " + most + " characters");
    }
    return cell;
  }
}
