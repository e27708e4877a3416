package com.easyecom.internalapi.auth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed after the revision that was asked for.
 *
 * @param revision the newest there is: to be asked for the next time
 * @param users each changed user's access as it is now, in no order
 */
public record AccessAnswer(long revision, List<UserAccess> users) {

  public AccessAnswer {
    users = List.copyOf(users);
  }

  /** What the event AccessChanged tells. */
  public record UserAccess(
      long userId,
      List<String> roles,
      boolean isActive,
      long revision,
      long tokensFromRevision,
      @Nullable Long keptSessionId) {}
}
