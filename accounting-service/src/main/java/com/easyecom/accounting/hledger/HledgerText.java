package com.easyecom.accounting.hledger;

import com.easyecom.accounting.chart.AccountType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text as hledger reads it. It takes two blanks for the end of an account's name (any blanks of
 * Unicode), a colon for the end of a parent account's, a semicolon for the beginning of a comment,
 * and a bar for the end of a payee's name: where text of ours has them it gets something alike.
 */
final class HledgerText {

  /** Blanks and control characters of all kinds, line ends among them. */
  private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}]+");

  private HledgerText() {}

  /** An account's full name: its type, then its code and name. The code makes it unique. */
  static String account(AccountType type, String code, String name) {
    return parent(type) + ":" + (code + " " + plain(name).replace(':', '-')).strip();
  }

  /** hledger's letter for the type. */
  static String letter(AccountType type) {
    return switch (type) {
      case ASSET -> "A";
      case LIABILITY -> "L";
      case EQUITY -> "E";
      case REVENUE -> "R";
      case EXPENSE -> "X";
    };
  }

  static String description(@Nullable String text) {
    return text == null ? "" : plain(text).replace('|', '/');
  }

  /** A tag's value, which a comma would end. */
  static String value(String text) {
    return plain(text).replace(',', ' ');
  }

  private static String plain(String text) {
    return BLANKS.matcher(text).replaceAll(" ").replace(';', ',').strip();
  }

  private static String parent(AccountType type) {
    return switch (type) {
      case ASSET -> "assets";
      case LIABILITY -> "liabilities";
      case EQUITY -> "equity";
      case REVENUE -> "revenues";
      case EXPENSE -> "expenses";
    };
  }
}
