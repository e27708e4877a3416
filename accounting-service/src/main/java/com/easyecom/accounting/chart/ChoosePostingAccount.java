package com.easyecom.accounting.chart;

import com.easyecom.accounting.period.PostingTurn;
import com.easyecom.events.accounting.PostingAccountChanged;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Chooses the account that posting rules post to from now on; what was posted stays. */
@ApplicationScoped
public class ChoosePostingAccount {

  private final Accounts accounts;
  private final PostingAccounts postingAccounts;
  private final PostingTurn turn;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  ChoosePostingAccount(
      Accounts accounts,
      PostingAccounts postingAccounts,
      PostingTurn turn,
      Events events,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.postingAccounts = postingAccounts;
    this.turn = turn;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * In the turn to post: an entry is posted to the one account or to the other.
   *
   * @throws Refusal {@link ChartError#POSTING_ACCOUNT_FIXED}, {@code invalid_request} for an
   *     account that is not in the chart or of another type, {@link ChartError#ACCOUNT_ARCHIVED},
   *     and {@link ChartError#ACCOUNT_IN_USE} for one that stands, or once stood, for something
   *     else
   */
  @Transactional
  PostingAccount choose(KnownAccount role, String code, String actor) {
    if (role.isFixed()) {
      throw new Refusal(
          ChartError.POSTING_ACCOUNT_FIXED,
          role.wireName() + " is account " + role.code() + ", which reports know by its number.");
    }
    turn.take();
    Account account = suitable(role, code);
    PostingAccount before = postingAccounts.of(role);
    if (before.account().id() == account.id()) {
      return before;
    }
    Instant now = clock.instant();
    long version = before.version() + 1;
    postingAccounts.choose(role, account, version, actor, now);
    events.publish(
        List.of(
            new PostingAccountChanged(role.wireName(), version, code, actor, now),
            audit.entry(
                "posting_account.updated",
                new Subject("posting_account", role.wireName()),
                Changes.none().changed("account_code", before.account().code(), code))));
    return new PostingAccount(role, account, version, actor, now);
  }

  private Account suitable(KnownAccount role, String code) {
    Account account =
        accounts
            .find(code)
            .orElseThrow(() -> Refusal.invalid("account_code", "is not in the chart of accounts"));
    if (account.type() != role.type()) {
      throw Refusal.invalid("account_code", "must be an account of type " + role.type().wireName());
    }
    if (account.isArchived()) {
      throw new Refusal(ChartError.ACCOUNT_ARCHIVED, "Account " + code + " is archived.");
    }
    Optional<KnownAccount> other = postingAccounts.everRoleOf(account);
    if (other.isPresent() && other.get() != role) {
      throw new Refusal(
          ChartError.ACCOUNT_IN_USE,
          "Account " + code + " was posted to as " + other.get().wireName() + ".");
    }
    return account;
  }
}
