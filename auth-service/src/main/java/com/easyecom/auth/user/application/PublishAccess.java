package com.easyecom.auth.user.application;

import com.easyecom.events.auth.AccessChanged;
import com.easyecom.internalapi.auth.AccessAnswer.UserAccess;
import com.easyecom.kit.outbox.Events;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells every service what somebody may do now. */
@ApplicationScoped
class PublishAccess {

  private final AccessRevisions revisions;
  private final Events events;

  PublishAccess(AccessRevisions revisions, Events events) {
    this.revisions = revisions;
    this.events = events;
  }

  /** In the transaction of the change. */
  void of(long userId) {
    UserAccess now = revisions.of(userId);
    events.publish(
        new AccessChanged(
            now.userId(),
            now.roles(),
            now.isActive(),
            now.revision(),
            now.tokensFromRevision(),
            now.keptSessionId()));
  }
}
