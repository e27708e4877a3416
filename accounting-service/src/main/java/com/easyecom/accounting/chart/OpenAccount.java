package com.easyecom.accounting.chart;

import com.easyecom.events.accounting.AccountCreated;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import com.easyecom.kit.outbox.Events;
import com.easyecom.kit.persistence.DatabaseErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Adds an account to the chart. */
@ApplicationScoped
public class OpenAccount {

  private final Accounts accounts;
  private final Events events;
  private final Audit audit;
  private final Clock clock;

  OpenAccount(Accounts accounts, Events events, Audit audit, Clock clock) {
    this.accounts = accounts;
    this.events = events;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @throws Refusal {@link ChartError#ACCOUNT_EXISTS}
   */
  @Transactional
  public Account open(String code, String name, AccountType type) {
    try {
      Account account = accounts.add(code, name, type, clock.instant());
      events.publish(
          List.of(
              created(account),
              audit.entry(
                  "account.created",
                  Subject.of("account", account.id()),
                  Changes.none()
                      .set("code", account.code())
                      .set("name", account.name())
                      .set("account_type", account.type().wireName()))));
      return account;
    } catch (RuntimeException fault) {
      if (DatabaseErrors.violatesUnique(fault, Accounts.UNIQUE_CODE)) {
        throw new Refusal(ChartError.ACCOUNT_EXISTS, "Account " + code + " exists already.");
      }
      throw fault;
    }
  }

  static AccountCreated created(Account account) {
    return new AccountCreated(
        account.id(),
        account.version(),
        account.code(),
        account.name(),
        account.type().wireName(),
        account.createdAt());
  }
}
