package com.easyecom.kit.access;

import com.easyecom.internalapi.auth.AccessAnswer;

/** Where it is known whose access has changed. */
public interface AccessSource {

  /**
   * What changed after the revision.
   *
   * @throws RuntimeException when there is no answer
   */
  AccessAnswer changesAfter(long revision);
}
