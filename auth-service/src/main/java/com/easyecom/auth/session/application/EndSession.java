package com.easyecom.auth.session.application;

import com.easyecom.auth.session.domain.RefreshToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Signs somebody out: none of the session's refresh tokens is good any more. */
@ApplicationScoped
public class EndSession {

  private final Sessions sessions;
  private final AuditSession audit;

  EndSession(Sessions sessions, AuditSession audit) {
    this.sessions = sessions;
    this.audit = audit;
  }

  /** Ends the token's session; does nothing for a token of none, so that it can be repeated. */
  @Transactional
  public void end(RefreshToken presented) {
    sessions.end(presented).ifPresent(ended -> audit.signedOut(ended.userId(), ended.id()));
  }
}
