package com.easyecom.kernel.imports;

/** A column that a file may have. */
public interface CellColumn {

  /** Its name in the header, and in what is said of its cells. */
  String wireName();
}
