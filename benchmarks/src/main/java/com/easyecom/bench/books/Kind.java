package com.easyecom.bench.books;

import com.easyecom.bench.arrivals.RequestKind;
import java.util.List;
import java.util.stream.Stream;

/** A kind of report, and how many of a hundred requests are of it. Each has to be fast. */
enum Kind implements RequestKind {
  PROFIT_LOSS("profit and loss", 6),
  PROFIT_LOSS_COMPARED("p&l: compared", 6),
  BALANCE_SHEET("balance sheet", 6),
  TRIAL_BALANCE("trial balance", 6),
  DASHBOARD("dashboard", 4),
  LEDGER_FIRST("ledger: first page", 4),
  LEDGER_DAY("ledger: from a day", 5),
  LEDGER_DEEP("ledger: deep page", 5),
  LEDGER_LAST("ledger: last page", 4),
  JOURNAL_FIRST("journal: first page", 4),
  JOURNAL_DEEP("journal: deep page", 4),
  JOURNAL_FILTERED("journal: filtered", 5),
  ENTRY("journal entry", 4),
  SALES_DAY("sales by day", 4),
  SALES_PRODUCT("sales by product", 6),
  SALES_CATEGORY("sales by category", 4),
  SALES_CUSTOMER("sales by customer", 6),
  SALES_CHANNEL("sales by channel", 4),
  TAX("tax", 4),
  SALE_LINES("sale lines", 4),
  AGING_TODAY("aging: today", 3),
  AGING_PAST("aging: a past day", 2);

  private final String title;
  private final int percent;

  Kind(String title, int percent) {
    this.title = title;
    this.percent = percent;
  }

  /** The titles of those that have to be as fast as all reports. */
  static List<String> usual() {
    return Stream.of(values()).filter(kind -> kind != AGING_PAST).map(Kind::title).toList();
  }

  @Override
  public String group() {
    return title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public int percent() {
    return percent;
  }
}
