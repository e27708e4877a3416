package com.easyecom.accounting.chart;

import static java.util.Objects.requireNonNullElse;

import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Renames an account or changes its type. */
@ApplicationScoped
public class ChangeAccount {

  private final Accounts accounts;
  private final StoreAccount storeAccount;
  private final AccountUses uses;
  private final PostingTurn turn;
  private final Clock clock;

  ChangeAccount(
      Accounts accounts,
      StoreAccount storeAccount,
      AccountUses uses,
      PostingTurn turn,
      Clock clock) {
    this.accounts = accounts;
    this.storeAccount = storeAccount;
    this.uses = uses;
    this.turn = turn;
    this.clock = clock;
  }

  /**
   * What is null stays. A type is changed in the turn to post, so that nothing is posted meanwhile.
   *
   * @param version the one that was changed; null for whichever there is
   * @throws Refusal {@code not_found}, {@link ChartError#STALE_VERSION}, and for a type {@link
   *     ChartError#ACCOUNT_HAS_ENTRIES} and {@link ChartError#ACCOUNT_IN_USE}
   */
  @Transactional
  public Account change(
      long id, @Nullable String name, @Nullable AccountType type, @Nullable Long version) {
    turn.take();
    Account before = storeAccount.find(id);
    if (version != null && version != before.version()) {
      throw StoreAccount.stale(before);
    }
    Account after =
        before.changed(
            name == null ? before.name() : name.strip(), requireNonNullElse(type, before.type()));
    if (after.type() != before.type()) {
      refuseFixedType(before);
    }
    boolean isSame = after.name().equals(before.name()) && after.type() == before.type();
    return isSame ? before : storeAccount.store(before, after, "account.updated", clock.instant());
  }

  private void refuseFixedType(Account account) {
    uses.refuseUsed(account);
    if (accounts.hasEntries(account.id())) {
      throw new Refusal(
          ChartError.ACCOUNT_HAS_ENTRIES,
          "Account " + account.code() + " has entries, which its type gives their meaning.");
    }
  }
}
