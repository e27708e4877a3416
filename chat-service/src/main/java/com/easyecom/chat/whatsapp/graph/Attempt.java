package com.easyecom.chat.whatsapp.graph;

import java.net.http.HttpHeaders;

/** What one HTTP request came to. */
sealed interface Attempt {

  /** There is an answer, whole. */
  record Answered(int status, HttpHeaders headers, byte[] body) implements Attempt {}

  /** There was no connection, so the request never left. */
  record NotSent() implements Attempt {}

  /** The request may have left; no whole answer came. */
  record Lost(Cause cause) implements Attempt {}

  /** Why no answer came. */
  enum Cause {
    TIMEOUT,
    /** The connection broke, or the thread was interrupted. */
    BROKEN,
    /** The answer is longer than was asked for. */
    TOO_LARGE
  }
}
