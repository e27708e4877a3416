package com.easyecom.kit.outbox;

import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.persistence.DatabaseErrors;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Reads the service's own tables as they are at one position of its outbox: the effects of exactly
 * those events are in them whose sequence is at most the position, if every transaction that
 * changes what is read also appends an event.
 *
 * <p>Numbers are drawn before they are committed, so the highest that is visible is no position.
 * For an instant nobody may append: a lock that appending transactions share (V0.9) is taken alone,
 * the snapshot is begun, and the lock given back before anything is read. Appending waits meanwhile
 * for the transactions that have appended already, and at most for the configured time.
 */
@Singleton
@Unremovable // Services without control totals have no use for it.
public class OutboxSnapshot {

  private static final Logger LOG = Logger.getLogger(OutboxSnapshot.class);

  /** Below the time after which the driver gives a connection up. */
  private static final Duration LONGEST_STATEMENT = Duration.ofSeconds(55);

  private final Jdbi jdbi;
  private final Clock clock;
  private final Duration lockTimeout;
  private final int attempts;

  /**
   * @param jdbi the service's own database, or another of the same shape
   * @param lockTimeout how long appending may wait for it at a time
   * @param attempts how often in a row
   */
  public OutboxSnapshot(
      Jdbi jdbi,
      Clock clock,
      @ConfigProperty(name = "easyecom.outbox.position-lock-timeout") Duration lockTimeout,
      @ConfigProperty(name = "easyecom.outbox.position-attempts") int attempts) {
    this.jdbi = jdbi;
    this.clock = clock;
    this.lockTimeout = lockTimeout;
    this.attempts = attempts;
  }

  /**
   * Where a snapshot was taken.
   *
   * @param sequence the highest of an event that is inside; 0 before the first
   */
  public record Position(long sequence, Instant takenAt) {}

  /** What is read of a snapshot: all on this handle, each statement in at most 55 seconds. */
  @FunctionalInterface
  public interface Reading<T> {
    T read(Handle handle, Position position);
  }

  /**
   * Reads in a transaction of its own, which sees nothing that is committed later.
   *
   * @throws Refusal {@code position_unsettled} when transactions that appended events stay open for
   *     longer than is waited for
   * @throws IllegalStateException inside of a transaction
   */
  public <T> T read(Reading<T> reading) {
    if (QuarkusTransaction.isActive()) {
      throw new IllegalStateException("a snapshot of the outbox has a transaction of its own");
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return readOnce(reading);
      } catch (RuntimeException fault) {
        if (!DatabaseErrors.isLockTimeout(fault)) {
          throw fault;
        }
        LOG.debugf("No position of the outbox in %s, attempt %d", lockTimeout, (Object) attempt);
        if (attempt >= attempts) {
          throw new Refusal(
              OutboxError.POSITION_UNSETTLED,
              "Transactions that appended events did not end in %d times %d ms."
                  .formatted(attempts, lockTimeout.toMillis()));
        }
      }
    }
  }

  private <T> T readOnce(Reading<T> reading) {
    // Both connections are there before the lock is: nobody waits for the pool behind it.
    try (Handle alone = jdbi.open();
        Handle snapshot = jdbi.open()) {
      return snapshot.inTransaction(
          TransactionIsolationLevel.REPEATABLE_READ,
          reader -> {
            setLimit(reader, "statement_timeout", LONGEST_STATEMENT);
            long sequence = alone.inTransaction(locker -> begin(locker, reader));
            return reading.read(reader, new Position(sequence, clock.instant()));
          });
    }
  }

  /** The first query begins the snapshot. The lock ends with its transaction, right after. */
  private long begin(Handle locker, Handle reader) {
    setLimit(locker, "lock_timeout", lockTimeout);
    locker.execute("SELECT pg_advisory_xact_lock(hashtext(current_schema || '.outbox-position'))");
    // Of the sequence, not of the table: published events are removed after a while.
    return reader
        .createQuery(
            """
            SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence('outbox', 'seq')), 0)
            """)
        .mapTo(Long.class)
        .one();
  }

  private static void setLimit(Handle handle, String setting, Duration limit) {
    handle.execute("SET LOCAL " + setting + " = " + limit.toMillis());
  }
}
