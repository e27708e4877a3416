package com.easyecom.accounting.chart;

import com.easyecom.kernel.error.Refusal;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** All that posts to accounts by itself. */
@Singleton
class AccountUses {

  private final List<AccountUse> uses;

  AccountUses(@All List<AccountUse> uses) {
    this.uses = uses;
  }

  /**
   * @throws Refusal {@link ChartError#ACCOUNT_IN_USE}, naming the first use
   */
  void refuseUsed(Account account) {
    uses.stream()
        .map(use -> use.of(account))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            use -> {
              throw new Refusal(
                      ChartError.ACCOUNT_IN_USE,
                      "Account " + account.code() + " takes " + use + ".")
                  .with("used_by", use);
            });
  }
}
