package com.easyecom.acceptance.businessdays;

import java.math.BigDecimal;

/** An account of the chart. */
final class AccountModel {

  final String code;
  final String name;
  final String type;
  long id;
  boolean isArchived;

  AccountModel(String code, String name, String type) {
    this.code = code;
    this.name = name;
    this.type = type;
  }

  /** Whether it is about a period: what was earned, or what it took. */
  boolean isOfProfit() {
    return type.equals("revenue") || type.equals("expense");
  }

  /** A balance on the account's own side. */
  BigDecimal own(BigDecimal debit) {
    return type.equals("asset") || type.equals("expense") ? debit : debit.negate();
  }
}
