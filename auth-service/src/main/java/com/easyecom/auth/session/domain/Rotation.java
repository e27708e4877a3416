package com.easyecom.auth.session.domain;

/** What became of a refresh token that was presented. */
public sealed interface Rotation {

  /** Its successor is good now. */
  record Succeeded(long userId, long sessionId) implements Rotation {}

  /** It was used long ago, so somebody else has it too: its session is ended. */
  record Reused(long userId, long sessionId) implements Rotation {}

  /** It belongs to no session, or no longer. */
  record Unknown() implements Rotation {}
}
