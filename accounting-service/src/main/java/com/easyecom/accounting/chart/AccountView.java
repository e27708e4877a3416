package com.easyecom.accounting.chart;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An account as the API shows it.
 *
 * @param isArchived whether it takes no new entries
 * @param version to be given with a change, so that none is lost
 * @param links where its ledger is
 */
record AccountView(
    long id,
    String code,
    String name,
    AccountType accountType,
    boolean isArchived,
    @Nullable Instant archivedAt,
    long version,
    Instant createdAt,
    Map<String, String> links) {

  static final String PATH = "/api/v1/accounting/accounts";

  static AccountView of(Account account) {
    return new AccountView(
        account.id(),
        account.code(),
        account.name(),
        account.type(),
        account.isArchived(),
        account.archivedAt(),
        account.version(),
        account.createdAt(),
        Map.of("ledger", "/api/v1/accounting/ledger?account_code=" + account.code()));
  }
}
