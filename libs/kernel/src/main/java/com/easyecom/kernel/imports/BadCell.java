package com.easyecom.kernel.imports;

/** A cell's text is not what its column takes. */
public final class BadCell extends RuntimeException {

  /**
   * @param message what is wrong with it, for people
   */
  public BadCell(String message) {
    super(message, null, false, false);
  }
}
