package com.easyecom.auth.session.application;

import com.easyecom.auth.accesstoken.application.IssueAccessToken;
import com.easyecom.auth.session.domain.RefreshToken;
import com.easyecom.auth.user.application.User;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;

/** Begins a session of a user whose identity is proven. */
@ApplicationScoped
class OpenSession {

  private final Sessions sessions;
  private final IssueAccessToken accessTokens;
  private final AuditSignIn audit;

  OpenSession(Sessions sessions, IssueAccessToken accessTokens, AuditSignIn audit) {
    this.sessions = sessions;
    this.accessTokens = accessTokens;
    this.audit = audit;
  }

  /**
   * In the running transaction.
   *
   * @throws Refusal {@code bad_credentials} when the account was changed since it was read
   */
  IssuedTokens of(User user) {
    RefreshToken first = RefreshToken.random();
    long session =
        sessions
            .open(user, first)
            .orElseThrow(
                () -> new Refusal(SessionError.BAD_CREDENTIALS, "The account has just changed."));
    audit.succeeded(user, session);
    return new IssuedTokens(accessTokens.issue(user, session), first);
  }
}
