package com.easyecom.bench.arrivals;

/** A kind of request, which is measured for itself and with its group. */
public interface RequestKind {

  /** What of the target it belongs to. */
  String group();

  String title();

  /** How many of a hundred requests are of it; all where there is no other kind. */
  default int percent() {
    return 100;
  }

  /** The one of all kinds for a number from 0 to 99. */
  static <K extends RequestKind> K of(K[] kinds, int number) {
    int end = 0;
    for (K kind : kinds) {
      end += kind.percent();
      if (number < end) {
        return kind;
      }
    }
    throw new IllegalArgumentException(number + " of 100");
  }
}
