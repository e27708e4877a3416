package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.lives.Choice;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/** Holds every report of every day against the model's. */
final class ReportsComparison {

  private static final String PROFIT = "/api/v1/reports/profit-loss?period_start=%s&period_end=%s";

  private final Shop shop;
  private final DatedBooks books;
  private final Choice choice;
  private final Statements statements;
  private final Ledgers ledgers;
  private final Periods periods;
  private final Differences differences = new Differences();

  ReportsComparison(Shop shop, DatedBooks books, Choice choice, Periods periods) {
    this.shop = shop;
    this.books = books;
    this.choice = choice;
    this.statements = new Statements(books);
    this.ledgers = new Ledgers(shop, books);
    this.periods = periods;
  }

  /** For each day from the first to the last. */
  void areTheSame(LocalDate first, LocalDate last) {
    differences.isSame(entries(), seenEntries(), "journal entries");
    first.datesUntil(last.plusDays(1)).forEach(day -> isTheSame(first, day));
    for (AccountModel account : books.chart.accounts.values()) {
      isSame(account, first, last);
      LocalDate from = first.plusDays(choice.upTo(60));
      isSame(account, from, from.plusDays(choice.upTo(40)));
    }
    differences.isSame(
        statements.dashboard(),
        SeenStatements.dashboard(get("/api/v1/reports/dashboard")),
        "dashboard");
    differences.isSame(periods.model(), periods.seen(), "periods");
    differences.areNone();
  }

  private String entries() {
    List<String> all = books.journal.postings.stream().map(Posting::toString).sorted().toList();
    return String.join("\n", all);
  }

  private String seenEntries() {
    List<JsonNode> all = Lists.all(shop, "/api/v1/accounting/journal-entries?limit=200");
    return String.join("\n", all.stream().map(Entries::seen).sorted().toList());
  }

  private void isTheSame(LocalDate first, LocalDate day) {
    differences.isSame(
        statements.trialBalance(day),
        SeenStatements.trialBalance(get("/api/v1/accounting/trial-balance?as_of=" + day)),
        "trial balance of " + day);
    differences.isSame(
        statements.balanceSheet(day),
        SeenStatements.balanceSheet(get("/api/v1/accounting/balance-sheet?as_of=" + day)),
        "balance sheet of " + day);
    isProfitSame(day, day);
    isProfitSame(first, day);
    isProfitSame(day.minusDays(choice.upTo(40)), day);
    isProfitSame(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
  }

  private void isProfitSame(LocalDate first, LocalDate last) {
    differences.isSame(
        statements.profitAndLoss(first, last),
        SeenStatements.profitAndLoss(get(PROFIT.formatted(first, last))),
        "profit and loss from %s to %s".formatted(first, last));
  }

  private void isSame(AccountModel account, LocalDate first, LocalDate last) {
    differences.isSame(
        ledgers.model(account, first, last),
        ledgers.seen(account, first, last, 1 + choice.upTo(120)),
        "ledger of %s from %s to %s".formatted(account.code, first, last));
  }

  private JsonNode get(String path) {
    return shop.get(path).expect(200).body();
  }
}
