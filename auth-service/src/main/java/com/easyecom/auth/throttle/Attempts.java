package com.easyecom.auth.throttle;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts attempts in PostgreSQL, the same for all instances. An attempt counts before its outcome
 * is known, so that however many come at once no more than the limit are tried.
 */
@ApplicationScoped
class Attempts {

  /** Nothing comes back when the subject is blocked: the row is not touched then. */
  private static final String BEGIN =
      """
      INSERT INTO attempt AS known (subject, failures, last_at, blocked_until)
      VALUES (:subject, 1, :now,
              :now::timestamptz
                + CASE WHEN :limit <= 1 THEN :firstWait::interval ELSE interval '0' END)
      ON CONFLICT (subject) DO UPDATE SET
        failures = CASE WHEN known.last_at <= :forgotten THEN 1 ELSE known.failures + 1 END,
        last_at = :now,
        blocked_until = :now::timestamptz + CASE
          WHEN known.last_at > :forgotten AND known.failures + 1 >= :limit
          THEN least(:longestWait::interval,
                     :firstWait::interval * power(2, least(known.failures + 1 - :limit, 20)))
          ELSE interval '0' END
      WHERE known.blocked_until <= :now
      RETURNING failures
      """;

  private final Jdbi jdbi;

  Attempts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Counts an attempt, unless the subject has to wait.
   *
   * @return how many are counted now; empty when it has to wait
   */
  Optional<Integer> begin(byte[] subject, int limit, ThrottleConfig config, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(BEGIN)
                .bind("subject", subject)
                .bind("limit", limit)
                .bind("now", now)
                .bind("forgotten", now.minus(config.window()))
                .bind("firstWait", config.firstWait())
                .bind("longestWait", config.longestWait())
                .mapTo(Integer.class)
                .findOne());
  }

  /** How long the subject has to wait. */
  Duration wait(byte[] subject, Instant now) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT blocked_until FROM attempt WHERE subject = :subject")
                    .bind("subject", subject)
                    .mapTo(Instant.class)
                    .findOne())
        .map(until -> Duration.between(now, until))
        .filter(Duration::isPositive)
        .orElse(Duration.ofSeconds(1));
  }

  /** Takes back one attempt, and the wait that it began: it was not in vain. */
  void withdraw(byte[] subject, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE attempt SET failures = greatest(failures - 1, 0), blocked_until = :now
                     WHERE subject = :subject
                    """)
                .bind("subject", subject)
                .bind("now", now)
                .execute());
  }

  /** Holds nothing against the subject any more. */
  void forget(byte[] subject) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM attempt WHERE subject = :subject")
                .bind("subject", subject)
                .execute());
  }

  void removeOlderThan(Instant then) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM attempt WHERE last_at < :then AND blocked_until < :then")
                .bind("then", then)
                .execute());
  }
}
