package com.easyecom.kit.csv;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from computing what is text (OWASP, CSV injection): text that they would take
 * for a formula gets an apostrophe before it, which reading takes off again.
 */
public final class Formulas {

  /** Apostrophes before it count, so that what had one already comes back as it was. */
  private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private Formulas() {}

  /** The text as a cell shows it and computes nothing. */
  public static String neutralised(String text) {
    return RISKY.matcher(text).matches() ? "'" + text : text;
  }

  /** The text that the cell was made of: the inverse of {@link #neutralised}. */
  public static String restored(String cell) {
    return cell.startsWith("'") && RISKY.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
