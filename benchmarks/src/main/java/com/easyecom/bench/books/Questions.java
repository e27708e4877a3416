package com.easyecom.bench.books;

import com.easyecom.bench.arrivals.Question;
import com.easyecom.bench.arrivals.RequestKind;
import java.util.Random;

/** What people ask of books, at random; the same in each run. Not for several threads. */
final class Questions {

  private static final int HUNDRED = 100;

  private final Random random = new Random(13);
  private final StatementQuestions statements;
  private final LedgerQuestions ledgers;
  private final JournalQuestions journal;
  private final SalesQuestions sales;
  private final AgingQuestions aging;

  Questions(Truth truth) {
    this.statements = new StatementQuestions(truth, random);
    this.ledgers = new LedgerQuestions(truth, random);
    this.journal = new JournalQuestions(truth, random);
    this.sales = new SalesQuestions(truth, random);
    this.aging = new AgingQuestions(truth, random);
  }

  Question next() {
    Kind kind = RequestKind.of(Kind.values(), random.nextInt(HUNDRED));
    return switch (kind) {
      case PROFIT_LOSS -> statements.profitLoss();
      case PROFIT_LOSS_COMPARED -> statements.compared();
      case BALANCE_SHEET -> statements.balanceSheet();
      case TRIAL_BALANCE -> statements.trialBalance();
      case DASHBOARD -> statements.dashboard();
      case LEDGER_FIRST -> ledgers.first();
      case LEDGER_DAY -> ledgers.fromDay();
      case LEDGER_DEEP -> ledgers.deep();
      case LEDGER_LAST -> ledgers.last();
      case JOURNAL_FIRST -> journal.first();
      case JOURNAL_DEEP -> journal.deep();
      case JOURNAL_FILTERED -> journal.filtered();
      case ENTRY -> journal.one();
      case SALES_DAY -> sales.by(kind, "day");
      case SALES_PRODUCT -> sales.by(kind, "product");
      case SALES_CATEGORY -> sales.by(kind, "category");
      case SALES_CUSTOMER -> sales.by(kind, "customer");
      case SALES_CHANNEL -> sales.by(kind, "channel");
      case TAX -> sales.tax();
      case SALE_LINES -> sales.lines();
      case AGING_TODAY -> aging.today();
      case AGING_PAST -> aging.past();
    };
  }
}
