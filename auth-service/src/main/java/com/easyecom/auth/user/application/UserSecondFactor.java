package com.easyecom.auth.user.application;

/** What a user proves to be themselves with, besides the password. */
public interface UserSecondFactor {

  /** Forgets it, and whatever stands in for it. */
  void remove(long userId);
}
