package com.easyecom.accounting.ledger.application;

import com.easyecom.accounting.chart.AccountType;
import com.easyecom.accounting.chart.KnownAccount;
import com.easyecom.accounting.chart.PostingAccounts;
import com.easyecom.accounting.dates.Days;
import com.easyecom.accounting.ledger.domain.EntryLine;
import com.easyecom.accounting.ledger.domain.JournalEntry;
import com.easyecom.accounting.ledger.domain.Origin;
import com.easyecom.accounting.ledger.domain.Subject;
import com.easyecom.kernel.money.Money;
import com.easyecom.kit.shop.Shop;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Carries a year's profit to retained earnings, by an entry of its last day that brings every
 * revenue and expense account to zero, and takes it back. For whoever has the turn to post and
 * closes or reopens the year with it.
 */
@Singleton
public class CloseYearAccounts {

  private static final String REFERENCE_TYPE = "period";

  private final Balances balances;
  private final PostingAccounts postingAccounts;
  private final Journal journal;
  private final Poster poster;
  private final Shop shop;

  CloseYearAccounts(
      Balances balances,
      PostingAccounts postingAccounts,
      Journal journal,
      Poster poster,
      Shop shop) {
    this.balances = balances;
    this.postingAccounts = postingAccounts;
    this.journal = journal;
    this.poster = poster;
    this.shop = shop;
  }

  /**
   * @return the entry's id; empty for a year in which nothing was earned and nothing spent
   */
  public Optional<Long> close(int year, String actor) {
    List<EntryLine> lines = closingLines(year);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        poster.post(
            entry(
                year,
                "Profit of " + year + " to retained earnings",
                new Origin.YearEnd(actor, year),
                lines)));
  }

  /**
   * @return the reversal's id; empty when there was nothing to carry
   */
  public Optional<Long> reopen(int year, String actor) {
    return journal
        .findYearEnd(year)
        .map(
            closing ->
                poster.post(
                    entry(
                        year,
                        "Year " + year + " is open again",
                        new Origin.YearReopened(actor, year, closing.id()),
                        closing.lines().stream()
                            .map(
                                line ->
                                    new EntryLine(line.accountCode(), line.credit(), line.debit()))
                            .toList())));
  }

  private List<EntryLine> closingLines(int year) {
    List<EntryLine> lines = new ArrayList<>();
    Money kept = shop.zero();
    Days days = new Days(LocalDate.of(year, Month.JANUARY, 1), lastDay(year));
    for (AccountBalance account : balances.during(days)) {
      Money net = account.credit().minus(account.debit());
      if (isOfProfit(account.type()) && !net.isZero()) {
        lines.add(line(account.code(), net));
        kept = kept.plus(net);
      }
    }
    if (!kept.isZero()) {
      String retained = postingAccounts.current().codeOf(KnownAccount.RETAINED_EARNINGS);
      lines.add(line(retained, kept.negate()));
    }
    return lines;
  }

  private static boolean isOfProfit(AccountType type) {
    return switch (type) {
      case REVENUE, EXPENSE -> true;
      case ASSET, LIABILITY, EQUITY -> false;
    };
  }

  /** A debit of so much; below zero it is a credit. */
  private EntryLine line(String accountCode, Money debit) {
    return debit.isNegative()
        ? new EntryLine(accountCode, shop.zero(), debit.negate())
        : new EntryLine(accountCode, debit, shop.zero());
  }

  private static JournalEntry entry(
      int year, String description, Origin origin, List<EntryLine> lines) {
    return new JournalEntry(
        lastDay(year),
        lastDay(year),
        new Subject(description, REFERENCE_TYPE, year + "-12"),
        origin,
        lines);
  }

  private static LocalDate lastDay(int year) {
    return LocalDate.of(year, Month.DECEMBER, 31);
  }
}
