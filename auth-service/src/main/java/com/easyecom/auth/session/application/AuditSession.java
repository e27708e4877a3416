package com.easyecom.auth.session.application;

import com.easyecom.auth.user.application.Users;
import com.easyecom.kit.audit.Audit;
import com.easyecom.kit.audit.Changes;
import com.easyecom.kit.audit.Subject;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the audit trail how sessions end, in the transaction that ends them. */
@ApplicationScoped
class AuditSession {

  private final Audit audit;
  private final Users users;

  AuditSession(Audit audit, Users users) {
    this.audit = audit;
    this.users = users;
  }

  void signedOut(long userId, long sessionId) {
    record("user.signed_out", userId, sessionId);
  }

  /** By somebody with an old refresh token: a thief's, or the owner's after a thief was there. */
  void endedByReuse(long userId, long sessionId) {
    record("session.ended_by_reuse", userId, sessionId);
  }

  private void record(String action, long userId, long sessionId) {
    users
        .find(userId)
        .ifPresent(
            user ->
                audit.recordAs(
                    AuditSignIn.identity(user),
                    action,
                    Subject.of("user", user.id()),
                    Changes.none().set("session_id", sessionId)));
  }
}
