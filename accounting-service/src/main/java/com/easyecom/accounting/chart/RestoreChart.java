package com.easyecom.accounting.chart;

import com.easyecom.accounting.history.Restorer;
import com.easyecom.events.DomainEvent;
import com.easyecom.events.accounting.AccountCreated;
import com.easyecom.events.accounting.AccountUpdated;
import com.easyecom.events.accounting.PostingAccountChanged;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Restores the chart of accounts, and what posting rules post to. */
@Singleton
class RestoreChart implements Restorer {

  private final Accounts accounts;
  private final PostingAccounts postingAccounts;

  RestoreChart(Accounts accounts, PostingAccounts postingAccounts) {
    this.accounts = accounts;
    this.postingAccounts = postingAccounts;
  }

  @Override
  public Set<Class<? extends DomainEvent>> eventClasses() {
    return Set.of(AccountCreated.class, AccountUpdated.class, PostingAccountChanged.class);
  }

  @Override
  public void restore(DomainEvent event) {
    switch (event) {
      case AccountCreated created -> accounts.restore(account(created));
      case AccountUpdated updated -> update(account(updated));
      case PostingAccountChanged changed -> choose(changed);
      default -> throw new IllegalArgumentException(event.getClass().getName());
    }
  }

  private void update(Account after) {
    if (!accounts.update(after)) {
      throw new IllegalStateException("account " + after.code() + " has no version before this");
    }
  }

  private static Account account(AccountCreated created) {
    return new Account(
        created.accountId(),
        created.code(),
        created.name(),
        AccountType.of(created.accountType()),
        created.version(),
        created.occurredAt(),
        null);
  }

  private Account account(AccountUpdated updated) {
    Account before = accounts.find(updated.accountId()).orElseThrow();
    return new Account(
        before.id(),
        updated.code(),
        updated.name(),
        AccountType.of(updated.accountType()),
        updated.version(),
        before.createdAt(),
        updated.isArchived() ? archivedAt(before, updated.occurredAt()) : null);
  }

  /** What was archived before, and changed since, is archived since then. */
  private static Instant archivedAt(Account before, Instant now) {
    @Nullable Instant known = before.archivedAt();
    return known == null ? now : known;
  }

  private void choose(PostingAccountChanged changed) {
    postingAccounts.choose(
        KnownAccount.valueOf(changed.role().toUpperCase(Locale.ROOT)),
        accounts.find(changed.accountCode()).orElseThrow(),
        changed.version(),
        changed.actor(),
        changed.occurredAt());
  }
}
