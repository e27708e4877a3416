package com.easyecom.auth.session.application;

import com.easyecom.auth.accesstoken.application.IssueAccessToken;
import com.easyecom.auth.session.domain.RefreshToken;
import com.easyecom.auth.user.application.User;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins a session of a user whose identity is proven. */
@ApplicationScoped
class OpenSession {

  private final Sessions sessions;
  private final IssueAccessToken accessTokens;

  OpenSession(Sessions sessions, IssueAccessToken accessTokens) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
  }

  IssuedTokens of(User user) {
    RefreshToken first = RefreshToken.random();
    sessions.open(user.id(), first);
    return new IssuedTokens(accessTokens.issue(user.id(), user.username(), user.roles()), first);
  }
}
