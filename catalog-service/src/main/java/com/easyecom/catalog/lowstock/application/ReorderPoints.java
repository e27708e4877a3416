package com.easyecom.catalog.lowstock.application;

import java.util.Collection;
import java.util.List;

/** The reorder points of all products that are for sale. */
public interface ReorderPoints {

  /** Those of these products that have one. */
  List<ReorderPoint> of(Collection<Long> productIds);
}
