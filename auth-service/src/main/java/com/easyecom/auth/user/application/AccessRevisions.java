package com.easyecom.auth.user.application;

import com.easyecom.internalapi.auth.AccessAnswer;
import com.easyecom.internalapi.auth.AccessAnswer.UserAccess;

/** What users may do, by the revisions that number its changes. */
public interface AccessRevisions {

  /**
   * Lets this transaction alone change anybody's access, until it ends.
   *
   * @return the revision of its change
   */
  long next();

  /** What somebody may do, as other services are told; also of somebody deleted. */
  UserAccess of(long userId);

  /** Whose access changed after the revision, and the newest revision. */
  AccessAnswer changesAfter(long revision);

  /** Whether there is an active admin besides this user. */
  boolean isThereAnotherAdmin(long userId);
}
