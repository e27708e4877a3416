package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.ErrorMeaning;
import com.easyecom.chat.whatsapp.SendOutcome.Later;
import com.easyecom.chat.whatsapp.SendOutcome.Unknown;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the Graph API makes of a call. */
sealed interface Answer {

  /** Done; a JSON object. */
  record Accepted(JsonNode json) implements Answer {}

  /**
   * Not done, and not to be tried again as it is.
   *
   * @param status HTTP's, 0 if there was no call
   * @param code Meta's, 0 if it gave none
   * @param trace Meta's id of the call, for its support
   */
  record Refused(ErrorMeaning meaning, int status, int code, @Nullable String trace)
      implements Answer {}

  /**
   * Surely not done; the same may be tried again.
   *
   * @param retryAfter as Meta asks; null if it does not
   */
  record Passing(Later.Reason reason, int code, @Nullable Duration retryAfter) implements Answer {}

  /** Perhaps done. */
  record Unclear(Unknown.Cause cause) implements Answer {}
}
