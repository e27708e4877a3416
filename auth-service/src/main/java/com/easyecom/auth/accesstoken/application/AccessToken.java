package com.easyecom.auth.accesstoken.application;

import java.time.Duration;

/** A signed token and how long it is good for. */
public record AccessToken(String jwt, Duration lifetime) {

  /** Tokens stay out of logs. */
  @Override
  public String toString() {
    return "AccessToken[not shown, " + lifetime + "]";
  }
}
