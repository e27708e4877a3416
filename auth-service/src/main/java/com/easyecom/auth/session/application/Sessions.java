package com.easyecom.auth.session.application;

import com.easyecom.auth.session.domain.RefreshToken;
import com.easyecom.auth.session.domain.Rotation;

/** All sessions. */
public interface Sessions {

  /** Begins a session of the user with its first token. */
  void open(long userId, RefreshToken first);

  /**
   * Exchanges a token for its successor, in one atomic step, as {@link RefreshSession} says.
   *
   * @param successor becomes valid if the presented one is
   */
  Rotation rotate(RefreshToken presented, RefreshToken successor);

  /** Ends the session that the token belongs to, whether it was used already or not. */
  void end(RefreshToken presented);

  /** Forgets what has expired. */
  void removeExpired();
}
