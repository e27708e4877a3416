package com.easyecom.bench.books;

import com.easyecom.bench.arrivals.Question;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Random;

/** Profit and loss, balances and the dashboard, each compared with the lines' sums. */
final class StatementQuestions {

  private static final String PROFIT_LOSS = "/api/v1/reports/profit-loss?";

  private final Truth truth;
  private final DaySums accounts;
  private final Random random;

  StatementQuestions(Truth truth, Random random) {
    this.truth = truth;
    this.accounts = truth.accounts();
    this.random = random;
  }

  Question profitLoss() {
    Period days = Period.any(truth.firstDay(), random);
    return new Question(
        Kind.PROFIT_LOSS,
        PROFIT_LOSS + days.query("period_start", "period_end"),
        body -> isProfitLoss(body, days));
  }

  Question compared() {
    Period days = Period.any(truth.firstDay(), random);
    Period other = Period.any(truth.firstDay(), random);
    return new Question(
        Kind.PROFIT_LOSS_COMPARED,
        PROFIT_LOSS
            + days.query("period_start", "period_end")
            + "&"
            + other.query("comparison_start", "comparison_end"),
        body ->
            isProfitLoss(body, days)
                && Cents.of(body.path("comparison").path("profit"), "comparison") == profit(other));
  }

  private boolean isProfitLoss(JsonNode body, Period days) {
    return Cents.of(body, "revenue") == -accounts.ofAll("4", days)
        && Cents.of(body, "cogs") == accounts.during("5000", days)
        && Cents.of(body, "profit") == profit(days);
  }

  private long profit(Period days) {
    return -accounts.ofAll("4", days) - accounts.ofAll("5", days) - accounts.ofAll("6", days);
  }

  Question balanceSheet() {
    LocalDate day = day();
    Period until = Period.until(day);
    return new Question(
        Kind.BALANCE_SHEET,
        "/api/v1/accounting/balance-sheet?as_of=" + day,
        body ->
            Cents.of(body, "assets") == accounts.ofAll("1", until)
                && Cents.of(body, "liabilities") == -accounts.ofAll("2", until)
                && Cents.of(body, "assets")
                    == Cents.of(body, "liabilities") + Cents.of(body, "equity"));
  }

  Question trialBalance() {
    LocalDate day = day();
    return new Question(
        Kind.TRIAL_BALANCE,
        "/api/v1/accounting/trial-balance?as_of=" + day,
        body ->
            Cents.of(body, "total_debit") == Cents.of(body, "total_credit")
                && isEachAccount(body.path("rows"), day));
  }

  private boolean isEachAccount(JsonNode rows, LocalDate day) {
    for (JsonNode row : rows) {
      String code = row.path("account_code").asText();
      if (Cents.of(row, "debit") - Cents.of(row, "credit") != accounts.upTo(code, day)) {
        return false;
      }
    }
    return !rows.isEmpty();
  }

  Question dashboard() {
    LocalDate ever = LocalDate.MAX;
    return new Question(
        Kind.DASHBOARD,
        "/api/v1/reports/dashboard",
        body ->
            Cents.of(body, "total_assets") == accounts.upTo("1200", ever)
                && Cents.of(body, "total_revenue") == -accounts.ofAll("4", Period.until(ever)));
  }

  private LocalDate day() {
    return truth.firstDay().plusDays(random.nextInt(BooksSize.DAYS));
  }
}
