package com.easyecom.chat.whatsapp;

import java.time.Duration;

/** What became of a try to send a message, as far as the answer says. */
public sealed interface SendOutcome {

  /**
   * Meta has it; whether the customer gets it is told by {@link StatusUpdate}s.
   *
   * @param messageId Meta's id ("wamid"), which encodes the customer's phone number
   */
  record Sent(String messageId) implements SendOutcome {

    /** Without anything personal. */
    @Override
    public String toString() {
      return "Sent[...]";
    }
  }

  /**
   * It was not sent, and waiting does not help.
   *
   * @param code Meta's, 0 if it gave none
   */
  record Refused(ErrorMeaning meaning, int code) implements SendOutcome {

    /** Nothing that anybody does lets the same message through. */
    public boolean isPermanent() {
      return meaning.isPermanent();
    }
  }

  /**
   * It was surely not sent; the same may be tried later.
   *
   * @param retryAfter as Meta asks, or else what is sensible the first time; longer the next times
   */
  record Later(Duration retryAfter, Reason reason) implements SendOutcome {

    /** Why not now. */
    public enum Reason {
      /** Too many calls in all. */
      THROTTLED,
      /** Too many messages to this customer: see {@link PairRate#refused}. */
      PAIR_RATE,
      /** Meta cannot be reached, or fails. */
      OUTAGE
    }
  }

  /**
   * It may have been sent: nobody may send it again before a status, or the lack of one for a long
   * time, settles it.
   */
  record Unknown(Cause cause) implements SendOutcome {

    /** Why it is not known. */
    public enum Cause {
      /** No answer in time. */
      TIMEOUT,
      /** The connection broke, or we were stopped. */
      BROKEN,
      /** There is an answer, and it is none of Meta's. */
      NONSENSE
    }
  }
}
