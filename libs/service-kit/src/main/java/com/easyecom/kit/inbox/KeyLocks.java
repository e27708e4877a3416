package com.easyecom.kit.inbox;

import com.easyecom.kit.events.EventKey;
import jakarta.inject.Singleton;
import java.util.Collection;
import org.jdbi.v3.core.Jdbi;

/**
 * Locks on keys of which events are set aside, for all instances of the service, each held until
 * the running transaction ends. Taken in this order only, with the handlers' own locks in between:
 * the release, what handlers lock, the queue. So no two transactions wait for each other here.
 */
@Singleton
public class KeyLocks {

  private final Jdbi jdbi;

  KeyLocks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** One transaction at a time tries, or discards, what is set aside of the key. */
  public void lockRelease(EventKey key) {
    lock("release", key.toString());
  }

  /**
   * Whoever holds it knows what is set aside of these keys, and alone adds to it or takes from it.
   * Nothing slow happens under it: consumers wait for it.
   */
  public void lockQueues(Collection<EventKey> keys) {
    // In one order everywhere, so that those who lock several never wait in a ring.
    lock("queue", keys.stream().map(EventKey::toString).sorted().distinct().toArray(String[]::new));
  }

  private void lock(String purpose, String... keys) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                SELECT pg_advisory_xact_lock(
                  hashtextextended(current_schema || '.dead_letter.' || ? || '/' || key, 0))
                FROM unnest(?) AS key
                """,
                purpose,
                keys));
  }
}
