package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.lives.Choice;
import com.easyecom.acceptance.lives.Refused;
import com.easyecom.acceptance.lives.Request;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Closes months and opens them again; with December the year. */
final class PeriodClerk {

  private final Office office;
  private final Choice choice;
  private final JournalModel journal;
  private final KnownMonths known;

  PeriodClerk(Office office) {
    this.office = office;
    this.choice = office.choice();
    this.journal = office.books().journal;
    this.known = new KnownMonths(office.shop());
  }

  void act() {
    YearMonth present = YearMonth.from(office.clock().today());
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth month = YearMonth.from(office.opened());
        !month.isAfter(present);
        month = month.plusMonths(1)) {
      months.add(month);
    }
    List<YearMonth> closed = months.stream().filter(journal.closed::contains).toList();
    if (!closed.isEmpty() && choice.oneIn(4)) {
      ask(choice.of(closed), "reopen");
    } else {
      ask(choice.of(months), choice.oneIn(12) ? "reopen" : "close");
    }
  }

  /** The year in which the shop was opened; refused while it is not over, or closed already. */
  void closeYear() {
    ask(YearMonth.of(office.opened().getYear(), 12), "close");
  }

  /** What is on its way is waited for: it counts in the month that is open still. */
  private void ask(YearMonth month, String what) {
    office.settle();
    office
        .client()
        .ask(
            new Request(
                "POST",
                "/api/v1/accounting/periods/" + month + "/" + what,
                Map.of(),
                "",
                () -> {
                  if (what.equals("close")) {
                    close(month);
                  } else {
                    reopen(month);
                  }
                },
                200,
                answer -> awaitKnown(month),
                false));
  }

  /** Whoever moves stock next meets the month as it is. */
  private void awaitKnown(YearMonth month) {
    known.await(month, journal.isClosed(month));
  }

  private void close(YearMonth month) {
    if (!month.atEndOfMonth().isBefore(office.clock().today())) {
      throw Refused.conflict("period_not_over");
    }
    if (journal.isClosed(month)) {
      throw Refused.conflict("period_closed");
    }
    if (month.getMonthValue() == 12) {
      carry(month.getYear());
    }
    journal.closed.add(month);
    journal.everClosed.add(month);
  }

  /** The year's profit to retained earnings. */
  private void carry(int year) {
    LocalDate first = LocalDate.of(year, 1, 1);
    LocalDate last = LocalDate.of(year, 12, 31);
    List<Side> sides = new ArrayList<>();
    BigDecimal kept = BigDecimal.ZERO;
    for (AccountModel account : office.books().chart.accounts.values()) {
      if (account.isOfProfit()) {
        BigDecimal debit = BigDecimal.ZERO;
        for (Posting posting : journal.postings) {
          debit = posting.isBetween(first, last) ? debit.add(posting.debit(account.code)) : debit;
        }
        sides.add(new Side(account.code, debit.negate()));
        kept = kept.add(debit);
      }
    }
    sides.add(new Side(office.books().chart.of("retained_earnings"), kept));
    journal.closeYear(last, () -> "period " + year + "-12", sides);
  }

  private void reopen(YearMonth month) {
    if (!journal.isClosed(month)) {
      throw Refused.conflict("period_open");
    }
    if (month.getMonthValue() == 12) {
      takeBack(month.getYear());
    } else if (journal.isYearClosed(month.getYear())) {
      throw Refused.conflict("year_closed");
    }
    journal.closed.remove(month);
  }

  private void takeBack(int year) {
    List<Posting> ofYear =
        journal.postings.stream()
            .filter(posting -> posting.closesYear() && posting.entryDay().getYear() == year)
            .toList();
    if (!ofYear.isEmpty()) {
      Posting last = ofYear.getLast();
      journal.closeYear(
          last.entryDay(), last.reference(), last.sides().stream().map(Side::opposite).toList());
    }
  }
}
