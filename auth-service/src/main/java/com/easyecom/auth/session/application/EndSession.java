package com.easyecom.auth.session.application;

import com.easyecom.auth.session.domain.RefreshToken;
import jakarta.enterprise.context.ApplicationScoped;

/** Signs somebody out: none of the session's refresh tokens is good any more. */
@ApplicationScoped
public class EndSession {

  private final Sessions sessions;

  EndSession(Sessions sessions) {
    this.sessions = sessions;
  }

  /** Ends the token's session; does nothing for a token of none, so that it can be repeated. */
  public void end(RefreshToken presented) {
    sessions.end(presented);
  }
}
