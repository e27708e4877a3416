package com.easyecom.events.accounting;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/**
 * Posting rules post to another account from now on.
 *
 * @param role what the rules call the account, as {@code cash}
 * @param accountCode the account that stands for it
 * @param actor the username of who decided it
 */
@EventType(
    value = "com.easyecom.accounting.PostingAccountChanged.v1",
    topic = Topic.ACCOUNTING_POSTING_ACCOUNT)
public record PostingAccountChanged(
    String role, long version, String accountCode, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return role;
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
