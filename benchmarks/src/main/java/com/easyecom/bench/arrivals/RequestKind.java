package com.easyecom.bench.arrivals;

/** A kind of request, which is measured for itself and with its group. */
public interface RequestKind {

  /** What of the target it belongs to. */
  String group();

  String title();
}
