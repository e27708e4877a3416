package com.easyecom.catalog.lowstock.application;

import java.util.List;

/** The products that are for sale and low. */
public interface LowProducts {

  /** So many of them after that place, worst first. */
  List<LowProduct> after(LowPlace place, int rows);
}
