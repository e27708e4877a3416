package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.money;
import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The export for hledger, read by nobody who knows more of it than a day, an account, an amount.
 */
record PlainJournal(List<Line> lines) {

  private static final Pattern ENTRY = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) \\(\\d+\\).*");
  private static final Pattern LINE =
      Pattern.compile(" {4}[a-z]+:(\\S+)(?: \\S+)*  (-?\\d+\\.\\d\\d) [A-Z]{3}");

  /** A line of an entry. */
  record Line(LocalDate day, String account, BigDecimal debit) {}

  static PlainJournal of(String export) {
    List<Line> lines = new ArrayList<>();
    LocalDate day = null;
    for (String text : export.lines().toList()) {
      Matcher entry = ENTRY.matcher(text);
      Matcher line = LINE.matcher(text);
      if (entry.matches()) {
        day = LocalDate.parse(entry.group(1));
      } else if (line.matches()) {
        lines.add(new Line(day, line.group(1), new BigDecimal(line.group(2))));
      } else if (!text.matches("|;.*| {4}; .*|account .*|commodity .*|decimal-mark .*")) {
        throw new AssertionError("neither an entry nor a line of one: " + text);
      }
    }
    return new PlainJournal(lines);
  }

  /** As {@link Statements#balances} has them. */
  String balances(LocalDate day) {
    Map<String, List<Line>> accounts = new TreeMap<>();
    for (Line line : lines) {
      if (!line.day.isAfter(day)) {
        accounts.computeIfAbsent(line.account, code -> new ArrayList<>()).add(line);
      }
    }
    List<String> text = new ArrayList<>();
    accounts.forEach(
        (account, known) -> {
          BigDecimal balance = sum(known, Line::debit);
          if (balance.signum() != 0) {
            text.add(account + " " + money(balance));
          }
        });
    return String.join("\n", text);
  }
}
