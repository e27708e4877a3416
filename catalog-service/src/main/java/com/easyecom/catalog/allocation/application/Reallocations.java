package com.easyecom.catalog.allocation.application;

/** The latest reallocation of each order. */
public interface Reallocations {

  /**
   * Makes a reallocation the order's latest, and keeps others of the order waiting until the
   * transaction ends.
   *
   * @return false when one with a higher sequence is
   */
  boolean advance(long orderId, long sequence);
}
