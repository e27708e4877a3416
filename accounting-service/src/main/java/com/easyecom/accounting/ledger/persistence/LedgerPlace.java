package com.easyecom.accounting.ledger.persistence;

import com.easyecom.kernel.paging.PageRequest;

/**
 * A line's place in a ledger as one number, which is what a cursor carries.
 *
 * @param position the line's in its entry, from 1
 */
record LedgerPlace(long entryId, int position) {

  /** More than an entry has lines. */
  private static final int POSITIONS = 10_000;

  static LedgerPlace of(PageRequest page) {
    return new LedgerPlace(page.afterId() / POSITIONS, (int) (page.afterId() % POSITIONS));
  }

  boolean isStart() {
    return entryId == 0;
  }

  long number() {
    return entryId * POSITIONS + position;
  }
}
