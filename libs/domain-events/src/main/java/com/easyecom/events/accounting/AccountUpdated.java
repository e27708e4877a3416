package com.easyecom.events.accounting;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/**
 * An account that was changed, archived or taken back into use, as it is now.
 *
 * @param accountType asset, liability, equity, revenue or expense
 * @param isArchived whether it takes no new entries
 */
@EventType(value = "com.easyecom.accounting.AccountUpdated.v1", topic = Topic.ACCOUNTING_ACCOUNT)
public record AccountUpdated(
    long accountId,
    long version,
    String code,
    String name,
    String accountType,
    boolean isArchived,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(accountId);
  }

  @Override
  public long aggregateVersion() {
    return version;
  }
}
