package com.easyecom.events.auth;

import com.easyecom.events.ChainExtended;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;

/**
 * The audit trail is so long now, and this is the hash of its last record, which depends on all
 * before it. Whoever keeps one of these can prove later that nothing up to there was changed.
 *
 * @param length how many records there are
 * @param head SHA-256 in hexadecimal
 */
@EventType(value = "com.easyecom.auth.AuditTrailExtended.v1", topic = Topic.AUTH_AUDIT_TRAIL)
public record AuditTrailExtended(long length, String head) implements ChainExtended {

  private static final String THE_ONLY_TRAIL = "trail";

  @Override
  public String aggregateId() {
    return THE_ONLY_TRAIL;
  }
}
