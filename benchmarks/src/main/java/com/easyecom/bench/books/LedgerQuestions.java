package com.easyecom.bench.books;

import com.easyecom.bench.arrivals.Question;
import com.easyecom.kernel.paging.PageRequest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Pages of ledgers, whose balances run from the lines' sums. */
final class LedgerQuestions {

  private static final String LEDGER = "/api/v1/accounting/ledger?account_code=";
  private static final int PAGE = PageRequest.DEFAULT_LIMIT;

  /** Accounts whose balance is a debit: the one with most lines, and some others. */
  private static final List<String> CODES = List.of("1200", "1000", "1100", "5000", "6000");

  private final Truth truth;
  private final Random random;

  LedgerQuestions(Truth truth, Random random) {
    this.truth = truth;
    this.random = random;
  }

  Question first() {
    return new Question(
        Kind.LEDGER_FIRST, LEDGER + any(), page -> page.size() == PAGE && isRunning(page, 0L));
  }

  Question fromDay() {
    String code = any();
    LocalDate day = truth.firstDay().plusDays(random.nextInt(BooksSize.DAYS - 30));
    long before = truth.accounts().upTo(code, day.minusDays(1));
    return new Question(
        Kind.LEDGER_DAY,
        LEDGER + code + "&from=" + day,
        page -> page.size() == PAGE && isRunning(page, before));
  }

  Question deep() {
    long after = Samples.any(truth.samples().cashLines(), random);
    return new Question(
        Kind.LEDGER_DEEP,
        LEDGER + "1000&cursor=" + Samples.cursor(after),
        page -> !page.isEmpty() && isRunning(page, startOf(page)));
  }

  /** The last balance is that of the account. */
  Question last() {
    return new Question(
        Kind.LEDGER_LAST,
        LEDGER + "1000&cursor=" + Samples.cursor(truth.samples().lastCashPage()),
        page ->
            page.size() == 30
                && isRunning(page, startOf(page))
                && Cents.of(page.path(page.size() - 1), "balance")
                    == truth.accounts().upTo("1000", LocalDate.MAX));
  }

  private static long startOf(JsonNode page) {
    JsonNode first = page.path(0);
    return Cents.of(first, "balance") - change(first);
  }

  private static long change(JsonNode row) {
    return Cents.of(row, "debit") - Cents.of(row, "credit");
  }

  private static boolean isRunning(JsonNode page, long start) {
    long balance = start;
    for (JsonNode row : page) {
      balance += change(row);
      if (Cents.of(row, "balance") != balance) {
        return false;
      }
    }
    return true;
  }

  private String any() {
    return CODES.get(random.nextInt(CODES.size()));
  }
}
