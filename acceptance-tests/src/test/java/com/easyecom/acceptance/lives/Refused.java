package com.easyecom.acceptance.lives;

import java.util.List;

/** What the shop must answer instead of doing what it was asked for. */
public final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final transient List<String> allowed;

  private Refused(int status, String code, List<String> allowed) {
    super(code);
    this.status = status;
    this.allowed = allowed;
  }

  public static Refused invalid() {
    return new Refused(400, "invalid_request", null);
  }

  public static Refused conflict(String code) {
    return new Refused(409, code, null);
  }

  public static Refused withoutCode() {
    return new Refused(403, "two_factor_required", null);
  }

  /** An illegal transition, and what would be legal. */
  public static Refused transition(List<String> allowed) {
    return new Refused(409, "illegal_transition", allowed);
  }

  public int status() {
    return status;
  }

  /** Null unless it is about a transition. */
  public List<String> allowed() {
    return allowed;
  }
}
