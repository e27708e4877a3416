package com.easyecom.accounting.reconciliation.application;

/** A publisher did not give its control figures. */
public final class NoFigures extends RuntimeException {

  private final boolean isReachable;

  private NoFigures(String message, boolean isReachable) {
    super(message, null, false, false);
    this.isReachable = isReachable;
  }

  /** It answered, and has no figures just now: it can be asked again soon. */
  public static NoFigures notNow(String reason) {
    return new NoFigures(reason, true);
  }

  /** It did not answer, or with a fault. */
  public static NoFigures unreachable(String reason) {
    return new NoFigures(reason, false);
  }

  public boolean isReachable() {
    return isReachable;
  }
}
