package com.easyecom.order.ordering.persistence;

import org.jdbi.v3.core.Handle;

/** Makes storing an order id and giving it up wait for each other's transaction. */
final class OrderIdLock {

  /** Keeps our advisory locks apart from others'. */
  private static final int PURPOSE = 0x0DE5;

  private OrderIdLock() {}

  /** Taken until the transaction ends. Two ids may share a lock; then they wait without need. */
  static void take(Handle handle, long orderId) {
    handle.execute("SELECT pg_advisory_xact_lock(?, ?)", PURPOSE, (int) orderId);
  }
}
