package com.easyecom.accounting.chart;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What posting rules name, and the account that stands for it, as the API shows it.
 *
 * @param isFixed whether no other account can be chosen
 * @param changedBy who chose it; null for the seeded one
 */
record PostingAccountView(
    KnownAccount role,
    AccountType accountType,
    long accountId,
    String accountCode,
    String accountName,
    boolean isFixed,
    @Nullable String changedBy,
    Instant changedAt,
    Map<String, String> links) {

  static final String PATH = "/api/v1/accounting/posting-accounts";

  static PostingAccountView of(PostingAccount posting) {
    return new PostingAccountView(
        posting.role(),
        posting.role().type(),
        posting.account().id(),
        posting.account().code(),
        posting.account().name(),
        posting.role().isFixed(),
        posting.changedBy(),
        posting.changedAt(),
        Map.of("account", AccountView.PATH + "/" + posting.account().id()));
  }
}
