package com.easyecom.acceptance.businessdays;

import static com.easyecom.acceptance.lives.Decimals.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** All postings, and which months take none. */
final class JournalModel {

  final List<Posting> postings = new ArrayList<>();
  final Set<YearMonth> closed = new TreeSet<>();

  /** Those that are, and those that were and are open again. */
  final Set<YearMonth> everClosed = new TreeSet<>();

  /** What happened on a day, in the first month after it that is open. */
  Posting post(LocalDate effectiveDay, Supplier<String> reference, List<Side> sides) {
    return add(
        new Posting(firstOpenFrom(effectiveDay), effectiveDay, false, reference, moved(sides)));
  }

  /** On that very day, whether its month is open or not. */
  Posting closeYear(LocalDate day, Supplier<String> reference, List<Side> sides) {
    return add(new Posting(day, day, true, reference, moved(sides)));
  }

  private Posting add(Posting posting) {
    if (sum(posting.sides(), Side::debit).signum() != 0) {
      throw new IllegalStateException("the model itself is unbalanced: " + posting);
    }
    if (!posting.sides().isEmpty()) {
      postings.add(posting);
    }
    return posting;
  }

  private static List<Side> moved(List<Side> sides) {
    return sides.stream().filter(side -> side.debit().signum() != 0).toList();
  }

  boolean isClosed(YearMonth month) {
    return closed.contains(month) || isYearClosed(month.getYear());
  }

  boolean isYearClosed(int year) {
    return closed.contains(YearMonth.of(year, 12));
  }

  LocalDate firstOpenFrom(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    if (!isClosed(month)) {
      return day;
    }
    while (isClosed(month)) {
      month = month.plusMonths(1);
    }
    return month.atDay(1);
  }

  /** What an account took up to a day. */
  BigDecimal balance(String account, LocalDate day) {
    return sum(
        postings.stream().filter(posting -> posting.isUpTo(day)).toList(),
        posting -> posting.debit(account));
  }
}
