package com.easyecom.order.ordering.application;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** Whether a failure would be the same if the same were tried again. */
public final class Finality {

  /** Not 404: where a call's path does not exist (yet), its instance is of another release. */
  private static final Set<ErrorCategory> FINAL =
      EnumSet.of(ErrorCategory.INVALID, ErrorCategory.CONFLICT, ErrorCategory.UNPROCESSABLE);

  private Finality() {}

  /** Whether it would be. */
  public static boolean isFinal(RuntimeException fault) {
    return fault instanceof Refusal refusal
        && refusal.code() != CommonError.IDEMPOTENCY_IN_PROGRESS
        && FINAL.contains(refusal.code().category());
  }
}
