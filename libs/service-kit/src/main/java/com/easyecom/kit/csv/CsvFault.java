package com.easyecom.kit.csv;

/** A file that is no CSV, or none that is taken. */
public final class CsvFault extends RuntimeException {

  private final int row;

  /**
   * @param row the row that it shows in, from 1
   * @param message what is wrong, for people
   */
  public CsvFault(int row, String message) {
    super(message, null, false, false);
    this.row = row;
  }

  /** The row that it shows in, counted from 1, the header. */
  public int row() {
    return row;
  }
}
