package com.easyecom.accounting.rebuild.persistence;

import jakarta.inject.Singleton;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Makes sure that what is filled is not what is compared with, however the addresses are written.
 * An advisory lock is known in one database alone: whoever is shut out by it is in the same one.
 */
@Singleton
class TellDatabasesApart {

  private final RebuildDatabases databases;

  TellDatabasesApart(RebuildDatabases databases) {
    this.databases = databases;
  }

  /**
   * @param handlers what the service's handlers write by
   * @throws IllegalStateException unless they write to the scratch database, and that is not the
   *     live one
   */
  void require(Jdbi handlers) {
    long key = ThreadLocalRandom.current().nextLong();
    try (Handle live = databases.live().open()) {
      lock(live, key);
      if (!canLock(databases.scratch(), key) || !canLock(handlers, key)) {
        throw new IllegalStateException("the books are not rebuilt in the live database");
      }
    }
    try (Handle scratch = databases.scratch().open()) {
      lock(scratch, key);
      if (canLock(handlers, key)) {
        throw new IllegalStateException("the handlers do not write to the scratch database");
      }
    }
  }

  private static void lock(Handle handle, long key) {
    handle.execute("SELECT pg_advisory_lock(?)", key);
  }

  private static boolean canLock(Jdbi jdbi, long key) {
    return jdbi.withHandle(
        handle -> {
          boolean isLocked =
              handle
                  .createQuery("SELECT pg_try_advisory_lock(:key)")
                  .bind("key", key)
                  .mapTo(Boolean.class)
                  .one();
          if (isLocked) {
            handle.execute("SELECT pg_advisory_unlock(?)", key);
          }
          return isLocked;
        });
  }
}
