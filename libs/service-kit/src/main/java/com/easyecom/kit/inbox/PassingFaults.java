package com.easyecom.kit.inbox;

import com.easyecom.kernel.error.ErrorCategory;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.persistence.DatabaseErrors;
import com.fasterxml.jackson.core.JacksonException;
import jakarta.ws.rs.ProcessingException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;

/** Tells faults that may pass, for which an event waits, from those for which it is set aside. */
public final class PassingFaults {

  private PassingFaults() {}

  /** Whether trying again later may succeed. */
  public static boolean mayPass(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return refusal.code().category() == ErrorCategory.UNAVAILABLE;
      }
      // An IOException by name, but no repetition makes the data readable.
      if (cause instanceof JacksonException) {
        return false;
      }
      if (cause instanceof IOException
          || cause instanceof TimeoutException
          || cause instanceof ProcessingException) {
        return true;
      }
    }
    return DatabaseErrors.isTransient(fault);
  }
}
