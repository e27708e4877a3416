package com.easyecom.acceptance.businessdays;

import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.lives.Choice;
import java.time.LocalDate;

/** Holds every report of every day against the model's. */
final class ReportsComparison {

  private static final String AGING = "/api/v1/reports/stock-aging?limit=%d";

  private final Forms forms;
  private final Choice choice;
  private final Statements statements;
  private final StockAges ages;
  private final ProfitComparison profit;
  private final SalesComparison sales;
  private final JournalComparison journal;
  private final Periods periods;

  ReportsComparison(
      Shop shop, DatedBooks books, Choice choice, SalesReports sales, Periods periods) {
    this.forms = new Forms(shop, choice);
    this.choice = choice;
    this.statements = new Statements(books);
    this.ages = new StockAges(books);
    this.profit = new ProfitComparison(forms, statements, choice);
    this.sales = new SalesComparison(forms, choice, sales);
    this.journal = new JournalComparison(forms, shop, books, choice);
    this.periods = periods;
  }

  /**
   * Compares all reports.
   *
   * @param today what a report is of that is asked for no day
   * @param step 1: each day is looked at by itself; 2: every other one
   */
  void areTheSame(LocalDate first, LocalDate today, LocalDate last, int step) {
    journal.areTheSame(first, last);
    sales.areTheSame(first, last);
    for (LocalDate day = first.plusDays(choice.upTo(step) - 1L);
        !day.isAfter(last);
        day = day.plusDays(step)) {
      areOfDaySame(first, day);
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusMonths(1)) {
      profit.areOfMonthSame(day);
    }
    isAgingSame(today, AGING);
    forms.isSame(
        statements.dashboard(),
        SeenStatements.dashboard(forms.json().statement("/api/v1/reports/dashboard")),
        "dashboard");
    forms.isSame(periods.model(), periods.seen(), "periods");
    forms.areAllSame();
  }

  private void areOfDaySame(LocalDate first, LocalDate day) {
    String trial = "/api/v1/accounting/trial-balance?as_of=" + day;
    forms.areSame(
        statements.trialBalance(day),
        form -> SeenStatements.trialBalance(form.statement(trial)),
        "trial balance of " + day);
    String balance = "/api/v1/accounting/balance-sheet?as_of=" + day;
    forms.areSame(
        statements.balanceSheet(day),
        form -> SeenStatements.balanceSheet(form.statement(balance)),
        "balance sheet of " + day);
    profit.areUpToDaySame(first, day);
    sales.areOfDaySame(day);
    isAgingSame(day, AGING + "&as_of_date=" + day);
  }

  private void isAgingSame(LocalDate day, String path) {
    String asked = path.formatted(choice.upTo(9));
    forms.areSame(
        ages.asOf(day), form -> SeenAging.text(form.report(asked)), "stock by age on " + day);
  }
}
