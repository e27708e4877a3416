package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/**
 * An entry of the books.
 *
 * @param entryDay on which it counts
 * @param effectiveDay of which it tells
 * @param closesYear whether it carries a year's profit to equity, or back
 * @param reference what it is about, as soon as that has an id
 */
record Posting(
    LocalDate entryDay,
    LocalDate effectiveDay,
    boolean closesYear,
    Supplier<String> reference,
    List<Side> sides) {

  /** What an account takes by it. */
  BigDecimal debit(String account) {
    return sum(sides.stream().filter(side -> side.account().equals(account)).toList(), Side::debit);
  }

  boolean touches(String account) {
    return sides.stream().anyMatch(side -> side.account().equals(account));
  }

  boolean isUpTo(LocalDate day) {
    return !entryDay.isAfter(day);
  }

  boolean isBetween(LocalDate first, LocalDate last) {
    return !entryDay.isBefore(first) && !entryDay.isAfter(last);
  }

  @Override
  public String toString() {
    return "%s of %s, %s%s: %s"
        .formatted(
            entryDay,
            effectiveDay,
            reference.get(),
            closesYear ? ", closes the year" : "",
            String.join("; ", sides.stream().map(Side::toString).sorted().toList()));
  }
}
