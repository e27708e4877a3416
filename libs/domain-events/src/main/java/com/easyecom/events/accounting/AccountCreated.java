package com.easyecom.events.accounting;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/**
 * An account in the chart.
 *
 * @param accountType asset, liability, equity, revenue or expense
 */
@EventType(value = "com.easyecom.accounting.AccountCreated.v1", topic = Topic.ACCOUNTING_ACCOUNT)
public record AccountCreated(
    long accountId, long version, String code, String name, String accountType, Instant occurredAt)
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
