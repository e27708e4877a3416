package com.easyecom.auth.user.application;

import org.jspecify.annotations.Nullable;

/** The sessions of users, as far as users' accounts decide about them. */
public interface UserSessions {

  /**
   * Ends all sessions of a user, in the running transaction.
   *
   * @param exceptId the one that goes on; null for none
   */
  void endAllOf(long userId, @Nullable Long exceptId);
}
