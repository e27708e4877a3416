package com.easyecom.order.returns.api;

/** What a return may begin as. */
public enum FirstStatus {
  /** The goods are still to come. */
  REQUESTED,
  /** The goods are here. */
  RECEIVED
}
