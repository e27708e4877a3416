package com.easyecom.catalog.productimport.domain;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
  RUNNING,
  /** It took what it took. */
  DONE,
  /** It changed nothing, and says why. */
  FAILED,
  /** A dry run, which changed nothing. */
  PREVIEWED,
  /** Its process ended before it did: it changed nothing. */
  INTERRUPTED,
  /** It is being taken back. */
  UNDOING,
  UNDONE;

  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
