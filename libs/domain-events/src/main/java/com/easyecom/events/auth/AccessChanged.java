package com.easyecom.events.auth;

import com.easyecom.events.DomainEvent;
import com.easyecom.events.EventType;
import com.easyecom.events.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do now: the whole of it, so that the last one of each user is enough.
 *
 * @param roles the roles of today, in place of those that a token names
 * @param isActive false for one who is locked out, or deleted
 * @param revision rises with every change of any user's access, in the order of commits
 * @param tokensFromRevision access tokens of an earlier revision are no good
 * @param keptSessionId the session whose tokens are good all the same; null for none
 */
@EventType(value = "com.easyecom.auth.AccessChanged.v1", topic = Topic.AUTH_ACCESS)
public record AccessChanged(
    long userId,
    List<String> roles,
    boolean isActive,
    long revision,
    long tokensFromRevision,
    @Nullable Long keptSessionId)
    implements DomainEvent {

  public AccessChanged {
    roles = List.copyOf(roles);
  }

  @Override
  public String aggregateId() {
    return Long.toString(userId);
  }

  @Override
  public long aggregateVersion() {
    return revision;
  }
}
