package com.easyecom.accounting.chart;

import jakarta.inject.Singleton;
import java.util.Optional;

/** Accounts that posting rules post to. */
@Singleton
class PostingRoles implements AccountUse {

  private final PostingAccounts postingAccounts;

  PostingRoles(PostingAccounts postingAccounts) {
    this.postingAccounts = postingAccounts;
  }

  @Override
  public Optional<String> of(Account account) {
    return postingAccounts
        .roleOf(account)
        .map(role -> "what posting rules post as " + role.wireName());
  }
}
