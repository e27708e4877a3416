package com.easyecom.auth.session.application;

import com.easyecom.auth.accesstoken.application.IssueAccessToken;
import com.easyecom.auth.session.domain.RefreshToken;
import com.easyecom.auth.session.domain.Rotation;
import com.easyecom.auth.user.application.User;
import com.easyecom.auth.user.application.Users;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.shop.Shop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/**
 * Exchanges a refresh token for a new pair of tokens, with the roles of today.
 *
 * <p>A token is live until it is exchanged, which supersedes it and every other live one of its
 * session. For {@value #GRACE_SECONDS} seconds a superseded token is honoured all the same: the
 * answer may have been lost, or several threads of one client may have sent it at once. Each then
 * gets a live successor of its own, and the first of those to be exchanged supersedes the others.
 * After that time it can only come from somebody who kept a copy, the owner or a thief, and since
 * nobody can tell which, the session ends for both (RFC 9700, section 4.14.2).
 */
@ApplicationScoped
public class RefreshSession {

  /** How long a superseded token is still honoured. */
  public static final int GRACE_SECONDS = 10;

  private static final Logger LOG = Logger.getLogger(RefreshSession.class);

  private final Sessions sessions;
  private final Users users;
  private final IssueAccessToken accessTokens;
  private final AuditSession audit;
  private final Shop shop;

  RefreshSession(
      Sessions sessions,
      Users users,
      IssueAccessToken accessTokens,
      AuditSession audit,
      Shop shop) {
    this.audit = audit;
    this.sessions = sessions;
    this.users = users;
    this.accessTokens = accessTokens;
    this.shop = shop;
  }

  /**
   * @throws Refusal {@code bad_refresh_token}
   */
  public IssuedTokens refresh(RefreshToken presented) {
    RefreshToken successor = RefreshToken.random();
    return switch (rotate(presented, successor)) {
      case Rotation.Succeeded of -> issue(of, successor);
      case Rotation.Reused in -> {
        LOG.warnf("Session %d is ended: an old refresh token of it was used again", in.sessionId());
        throw badToken();
      }
      case Rotation.Unknown unknown -> throw badToken();
    };
  }

  /** Commits also when it leads to a refusal. */
  private Rotation rotate(RefreshToken presented, RefreshToken successor) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              Rotation rotation = sessions.rotate(presented, successor);
              if (rotation instanceof Rotation.Reused in) {
                audit.endedByReuse(in.userId(), in.sessionId());
              }
              return rotation;
            });
  }

  private IssuedTokens issue(Rotation.Succeeded of, RefreshToken successor) {
    User user =
        users
            .find(of.userId())
            .filter(known -> known.maySignIn(shop.isDemo()))
            .orElseThrow(RefreshSession::badToken);
    return new IssuedTokens(accessTokens.issue(user, of.sessionId()), successor);
  }

  private static Refusal badToken() {
    return new Refusal(SessionError.BAD_REFRESH_TOKEN, "Sign in again.");
  }
}
