package com.easyecom.accounting.rebuild.persistence;

import org.jdbi.v3.core.Handle;

/** Sees to it that nobody's books are filled a second time. */
final class EmptyBooks {

  private EmptyBooks() {}

  /**
   * @throws IllegalStateException for a database that has taken an event or posted an entry
   */
  static void require(Handle handle) {
    boolean isUsed =
        handle
            .createQuery(
                """
                SELECT EXISTS (SELECT FROM journal_entry) OR EXISTS (SELECT FROM inbox)
                  OR EXISTS (SELECT FROM period) OR EXISTS (SELECT FROM recurring_entry)
                """)
            .mapTo(Boolean.class)
            .one();
    if (isUsed) {
      throw new IllegalStateException("the database to rebuild in is not empty");
    }
  }
}
