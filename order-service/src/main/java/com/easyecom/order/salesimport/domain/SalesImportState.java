package com.easyecom.order.salesimport.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an import stands. */
public enum SalesImportState {
  /** Its file is checked; nothing is changed yet. */
  RUNNING,
  /** Its orders are decided; their stock is asked for until it has left, then they are stored. */
  TAKING,
  /** Its orders cannot be stored after all; their stock is put back until that is done. */
  REVERTING,
  /** It took what it took. */
  DONE,
  /** It changed nothing, and says why. */
  FAILED,
  /** A dry run, which changed nothing. */
  PREVIEWED,
  /** Its process ended before anything was decided: it changed nothing. */
  INTERRUPTED,
  /** Its orders are undone; their stock is put back until that is done. */
  UNDOING,
  UNDONE;

  private static final Set<SalesImportState> ON_ITS_WAY = EnumSet.of(RUNNING, TAKING, REVERTING);
  private static final Set<SalesImportState> RESUMED = EnumSet.of(TAKING, REVERTING, UNDOING);

  /** The state's name in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name that the API shows: how far a running one is does not matter outside. */
  public String shownName() {
    return isOnItsWay() ? RUNNING.wireName() : wireName();
  }

  /** Whether it is not known yet what becomes of it. */
  public boolean isOnItsWay() {
    return ON_ITS_WAY.contains(this);
  }

  /** Whether it is to be gone on with, by whomever. */
  public boolean isToBeResumed() {
    return RESUMED.contains(this);
  }
}
