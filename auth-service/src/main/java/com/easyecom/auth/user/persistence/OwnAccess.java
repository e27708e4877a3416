package com.easyecom.auth.user.persistence;

import com.easyecom.auth.user.application.AccessRevisions;
import com.easyecom.internalapi.auth.AccessAnswer;
import com.easyecom.kit.access.AccessSource;
import jakarta.inject.Singleton;

/** Lets this service know by its own tables who may do what, where others ask it. */
@Singleton
class OwnAccess implements AccessSource {

  private final AccessRevisions revisions;

  OwnAccess(AccessRevisions revisions) {
    this.revisions = revisions;
  }

  @Override
  public AccessAnswer changesAfter(long revision) {
    return revisions.changesAfter(revision);
  }
}
