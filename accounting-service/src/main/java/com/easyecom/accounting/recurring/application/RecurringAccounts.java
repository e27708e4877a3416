package com.easyecom.accounting.recurring.application;

import com.easyecom.accounting.chart.Account;
import com.easyecom.accounting.chart.AccountUse;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Accounts that an active recurring entry posts to. */
@Singleton
class RecurringAccounts implements AccountUse {

  private final RecurringEntries entries;

  RecurringAccounts(RecurringEntries entries) {
    this.entries = entries;
  }

  @Override
  public Optional<String> of(Account account) {
    return entries.activeOn(account.id()).map(id -> "recurring entry " + id);
  }
}
