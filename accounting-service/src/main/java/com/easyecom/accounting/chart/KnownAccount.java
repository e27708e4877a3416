package com.easyecom.accounting.chart;

import java.util.Locale;

/**
 * What posting rules name accounts by, and the seeded account that stands for each until another is
 * chosen. Reports and reconciliation know two of them by their number: these stay.
 */
public enum KnownAccount {
  CASH("1000", "Cash", AccountType.ASSET),
  RECEIVABLES("1100", "Accounts receivable", AccountType.ASSET),
  /** Moves by catalog's stock movements only, so that it always equals the stock's value. */
  INVENTORY("1200", "Inventory", AccountType.ASSET),
  PAYABLES("2000", "Accounts payable", AccountType.LIABILITY),
  SALES_TAX("2100", "Sales tax payable", AccountType.LIABILITY),
  EQUITY("3000", "Owner's equity", AccountType.EQUITY),
  RETAINED_EARNINGS("3100", "Retained earnings", AccountType.EQUITY),
  SALES("4000", "Sales", AccountType.REVENUE),
  DISCOUNTS("4100", "Sales discounts", AccountType.REVENUE),
  SALES_RETURNS("4200", "Sales returns", AccountType.REVENUE),
  COST_OF_GOODS_SOLD("5000", "Cost of goods sold", AccountType.EXPENSE),
  SHRINKAGE("5100", "Inventory shrinkage", AccountType.EXPENSE);

  private final String code;
  private final String title;
  private final AccountType type;

  KnownAccount(String code, String title, AccountType type) {
    this.code = code;
    this.title = title;
    this.type = type;
  }

  /** The seeded account's code. */
  public String code() {
    return code;
  }

  /** The seeded account's name. */
  public String title() {
    return title;
  }

  /** What an account must be to stand for it. */
  public AccountType type() {
    return type;
  }

  /** The name in the API, in events and in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether no other account can stand for it. */
  public boolean isFixed() {
    return this == INVENTORY || this == COST_OF_GOODS_SOLD;
  }

  /** Whether an account's code is the seeded one's. */
  public boolean is(String otherCode) {
    return code.equals(otherCode);
  }
}
