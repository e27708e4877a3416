package com.easyecom.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.kernel.error.Refusal;
import com.fasterxml.jackson.core.JsonProcessingException;

/** Why an event has no effect, in words that people and the database can take. */
public final class FaultReason {

  private static final int LONGEST = 2_000;

  private FaultReason() {}

  /** At most {@value #LONGEST} characters. */
  public static String of(Throwable fault) {
    // An event's text may find its way into a message, with what PostgreSQL cannot store.
    String text = new String(describe(fault).getBytes(UTF_8), UTF_8).replace("\0", "");
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }

  private static String describe(Throwable fault) {
    if (fault instanceof Refusal refusal) {
      return refusal.code().code() + ": " + refusal.getMessage();
    }
    return fault.getCause() instanceof JsonProcessingException unreadable
        ? fault.getMessage() + " " + unreadable.getOriginalMessage()
        : fault.toString();
  }
}
