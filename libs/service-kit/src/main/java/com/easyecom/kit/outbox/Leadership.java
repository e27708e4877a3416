package com.easyecom.kit.outbox;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Which instance of the service publishes: the one whose database session holds a lock. PostgreSQL
 * gives the lock up when the session ends, however it ends, and it ends the session of a leader
 * that says nothing for {@code silence}: one that is stopped, or cut off, does not stay the leader.
 */
record Leadership(Handle session, Duration silence) {

  private static final Logger LOG = Logger.getLogger(Leadership.class);
  private static final String LOCK = "hashtext(current_schema || '.outbox')";

  /** Whether this session is the leader's now. */
  boolean take() {
    boolean isLeader =
        session.createQuery("SELECT pg_try_advisory_lock(" + LOCK + ")").mapTo(Boolean.class).one();
    if (isLeader) {
      set("idle_session_timeout", Long.toString(silence.toMillis()));
      // All that it commits are marks, and an event whose mark is lost may be sent twice.
      set("synchronous_commit", "off");
    }
    return isLeader;
  }

  /** Gives the lock back before the session goes back to the pool, which would keep it. */
  void giveUp() {
    try {
      session.execute("SELECT pg_advisory_unlock(" + LOCK + ")");
      session.execute("RESET idle_session_timeout");
      session.execute("RESET synchronous_commit");
    } catch (JdbiException ended) {
      LOG.debugf("The leader's session ended before it gave up: %s", ended);
    }
  }

  private void set(String setting, String value) {
    session.execute("SELECT set_config(?, ?, false)", setting, value);
  }
}
