package com.easyecom.accounting.chart;

/** The seeded accounts that postings and reports know by their codes. */
public enum KnownAccount {
  CASH("1000"),
  RECEIVABLES("1100"),
  /** Moves by catalog's stock movements only, so that it always equals the stock's value. */
  INVENTORY("1200"),
  PAYABLES("2000"),
  SALES_TAX("2100"),
  EQUITY("3000"),
  SALES("4000"),
  DISCOUNTS("4100"),
  SALES_RETURNS("4200"),
  COST_OF_GOODS_SOLD("5000"),
  SHRINKAGE("5100");

  private final String code;

  KnownAccount(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Whether an account's code is this one's. */
  public boolean is(String otherCode) {
    return code.equals(otherCode);
  }
}
