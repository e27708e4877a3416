package com.easyecom.order.customers.persistence;

import org.jdbi.v3.core.Handle;

/**
 * Lets one merge of customers run at a time. They are rare, and each touches rows that no other can
 * foresee: what was merged before. Whoever places orders takes no part in it.
 */
final class MergeLock {

  /** Keeps our advisory locks apart from others'. */
  private static final int PURPOSE = 0x0C05;

  private MergeLock() {}

  /** Taken until the transaction ends. */
  static void take(Handle handle) {
    handle.execute("SELECT pg_advisory_xact_lock(?, 0)", PURPOSE);
  }
}
