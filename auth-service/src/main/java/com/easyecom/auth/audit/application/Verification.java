package com.easyecom.auth.audit.application;

import com.easyecom.kernel.chain.ChainHead;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the trail is whole.
 *
 * @param told where it ended when others were last told; null when they never were
 * @param fault the first that was found; null for none
 */
public record Verification(
    Instant checkedAt, ChainHead head, @Nullable ChainHead told, @Nullable Fault fault) {

  /**
   * What is wrong.
   *
   * @param id of the record where it shows
   */
  public record Fault(long id, String reason) {}
}
