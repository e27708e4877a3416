package com.easyecom.accounting.chart;

import com.easyecom.events.accounting.AccountUpdated;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Stores a changed account, and tells of it. */
@Singleton
class StoreAccount {

  private final Accounts accounts;
  private final Events events;
  private final Audit audit;

  StoreAccount(Accounts accounts, Events events, Audit audit) {
    this.accounts = accounts;
    this.events = events;
    this.audit = audit;
  }

  /**
   * @throws Refusal {@code not_found}
   */
  Account find(long id) {
    return accounts
        .find(id)
        .orElseThrow(() -> new Refusal(CommonError.NOT_FOUND, "There is no account " + id + "."));
  }

  /**
   * @param action as the audit trail names it
   * @param now when it was changed, exactly as the account itself says it
   * @throws Refusal {@link ChartError#STALE_VERSION} when somebody else was faster
   */
  Account store(Account before, Account after, String action, Instant now) {
    if (!accounts.update(after)) {
      throw stale(before);
    }
    events.publish(
        List.of(
            new AccountUpdated(
                after.id(),
                after.version(),
                after.code(),
                after.name(),
                after.type().wireName(),
                after.isArchived(),
                now),
            audit.entry(
                action,
                Subject.of("account", after.id()),
                Changes.none()
                    .changed("name", before.name(), after.name())
                    .changed("account_type", before.type().wireName(), after.type().wireName()))));
    return after;
  }

  static Refusal stale(Account account) {
    return new Refusal(
        ChartError.STALE_VERSION,
        "Account " + account.code() + " was changed since; read it and try again.");
  }
}
