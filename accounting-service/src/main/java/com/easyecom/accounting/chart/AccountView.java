package com.easyecom.accounting.chart;

import java.time.Instant;
import java.util.Map;

/**
 * An account as the API shows it.
 *
 * @param links where its ledger is
 */
record AccountView(
    long id,
    String code,
    String name,
    AccountType accountType,
    Instant createdAt,
    Map<String, String> links) {

  static final String PATH = "/api/v1/accounting/accounts";

  static AccountView of(Account account) {
    return new AccountView(
        account.id(),
        account.code(),
        account.name(),
        account.type(),
        account.createdAt(),
        Map.of("ledger", "/api/v1/accounting/ledger?account_code=" + account.code()));
  }
}
