package com.easyecom.catalog.productimport.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What stands on an import: all is counted, the first hundred are named. */
final class BlockerList {

  private static final int MOST_LISTED = 100;

  private final List<Blocker> listed = new ArrayList<>();
  private int total;

  void add(Supplier<Blocker> blocker) {
    total++;
    if (listed.size() < MOST_LISTED) {
      listed.add(blocker.get());
    }
  }

  int total() {
    return total;
  }

  List<Blocker> listed() {
    return listed;
  }
}
