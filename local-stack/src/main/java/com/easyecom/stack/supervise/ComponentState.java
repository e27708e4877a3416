package com.easyecom.stack.supervise;

import java.util.Locale;

/** What a component is doing. */
public enum ComponentState {
  /** For those that it needs. */
  WAITING,
  /** It runs and does not answer yet. */
  STARTING,
  READY,
  /** It was ready, still runs, and does not answer. */
  UNREADY,
  /** It died and will be started again. */
  DOWN,
  STOPPED;

  /** As it is shown to people. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
