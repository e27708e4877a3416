package com.easyecom.events.auth;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.time.Instant;

/**
 * Somebody proved who they are, and a session began.
 *
 * @param sessionId the session; one sign-in each
 */
@EventType(value = "com.easyecom.auth.UserSignedIn.v1", topic = Topic.AUTH_SESSION)
public record UserSignedIn(long sessionId, long userId, Instant signedInAt) implements DomainEvent {

  @Override
  public String aggregateId() {
    return Long.toString(sessionId);
  }

  @Override
  public long aggregateVersion() {
    return 1;
  }
}
