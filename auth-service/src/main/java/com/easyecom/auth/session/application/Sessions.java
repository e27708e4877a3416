package com.easyecom.auth.session.application;

import com.easyecom.auth.session.domain.RefreshToken;
import com.easyecom.auth.session.domain.Rotation;
import com.easyecom.auth.user.application.User;
import java.util.Optional;

/** All sessions. */
public interface Sessions {

  /**
   * Begins a session of a user as they were read, with its first token.
   *
   * @return the session's id; empty when their access has changed since, by another password for
   *     example
   */
  Optional<Long> open(User user, RefreshToken first);

  /**
   * Exchanges a token for its successor, in one atomic step, as {@link RefreshSession} says.
   *
   * @param successor becomes valid if the presented one is
   */
  Rotation rotate(RefreshToken presented, RefreshToken successor);

  /**
   * Ends the session that the token belongs to, whether it was used already or not.
   *
   * @return the session that ended; empty when the token is of none
   */
  Optional<EndedSession> end(RefreshToken presented);

  /** Forgets what has expired. */
  void removeExpired();
}
