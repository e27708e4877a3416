package com.easyecom.accounting.chart;

import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Takes accounts out of use, and back. Nothing is deleted. */
@ApplicationScoped
public class ArchiveAccount {

  private final StoreAccount storeAccount;
  private final AccountUses uses;
  private final PostingTurn turn;
  private final Clock clock;

  ArchiveAccount(StoreAccount storeAccount, AccountUses uses, PostingTurn turn, Clock clock) {
    this.storeAccount = storeAccount;
    this.uses = uses;
    this.turn = turn;
    this.clock = clock;
  }

  /**
   * In the turn to post: whatever is posted later finds the account archived.
   *
   * @throws Refusal {@code not_found}, {@link ChartError#ACCOUNT_ARCHIVED}, {@link
   *     ChartError#ACCOUNT_IN_USE}
   */
  @Transactional
  public Account archive(long id) {
    turn.take();
    Account account = storeAccount.find(id);
    if (account.isArchived()) {
      throw new Refusal(
          ChartError.ACCOUNT_ARCHIVED, "Account " + account.code() + " is archived already.");
    }
    uses.refuseUsed(account);
    Instant now = clock.instant();
    return storeAccount.store(account, account.archived(now), "account.archived", now);
  }

  /**
   * @throws Refusal {@code not_found}, {@link ChartError#ACCOUNT_NOT_ARCHIVED}
   */
  @Transactional
  public Account restore(long id) {
    Account account = storeAccount.find(id);
    if (!account.isArchived()) {
      throw new Refusal(
          ChartError.ACCOUNT_NOT_ARCHIVED, "Account " + account.code() + " is not archived.");
    }
    return storeAccount.store(account, account.archived(null), "account.restored", clock.instant());
  }
}
