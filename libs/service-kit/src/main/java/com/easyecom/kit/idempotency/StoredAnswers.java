package com.easyecom.kit.idempotency;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.hash.Sha256;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import org.jdbi.v3.core.Jdbi;

/** The keys seen in the last day and the answers they got, in the service's own schema. */
@Singleton
class StoredAnswers {

  private static final Duration KEPT = Duration.ofHours(24);

  private final Jdbi jdbi;
  private final ObjectMapper mapper;
  private final Clock clock;

  StoredAnswers(Jdbi jdbi, ObjectMapper mapper, Clock clock) {
    this.jdbi = jdbi;
    this.mapper = mapper;
    this.clock = clock;
  }

  /**
   * Takes the key for this transaction. Waits for another transaction that holds it.
   *
   * @return false when an answer is stored under it
   */
  boolean claim(Attempt attempt) {
    return jdbi.withHandle(
        handle -> {
          // An expired answer is taken over, not replayed.
          int rows =
              handle
                  .createUpdate(
                      """
                      INSERT INTO idempotency_key AS known (actor, path, key, body_hash, created_at)
                      VALUES (:actor, :path, :key, :bodyHash, :now)
                      ON CONFLICT (actor, path, key) DO UPDATE
                      SET body_hash = excluded.body_hash, created_at = excluded.created_at
                      WHERE known.created_at < :expired
                      """)
                  .bindMethods(attempt)
                  .bind("now", clock.instant())
                  .bind("expired", clock.instant().minus(KEPT))
                  .execute();
          return rows == 1;
        });
  }

  void store(Attempt attempt, String location, Object body) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    UPDATE idempotency_key SET location = :location, body = :body::jsonb
                    WHERE actor = :actor AND path = :path AND key = :key
                    """)
                .bindMethods(attempt)
                .bind("location", location)
                .bind("body", json(body))
                .execute());
  }

  /**
   * The stored answer to this attempt.
   *
   * @throws Refusal {@code idempotency_key_reused} when the key came with another body
   */
  <T> Optional<Created<T>> find(Attempt attempt, Class<T> type) {
    return row(attempt)
        .map(
            row -> {
              if (!row.bodyHash().equals(attempt.bodyHash())) {
                throw new Refusal(
                    CommonError.IDEMPOTENCY_KEY_REUSED, "Use a new key for a new request.");
              }
              return new Created<>(row.location(), read(row.body(), type));
            });
  }

  /**
   * Frees the key of an answer that is as the condition says, whatever body it came with.
   *
   * @return whether it was so
   */
  <T> boolean forgetIf(Attempt attempt, Class<T> type, Predicate<T> condition) {
    Optional<Row> found = row(attempt).filter(row -> condition.test(read(row.body(), type)));
    found.ifPresent(
        row ->
            jdbi.useHandle(
                handle ->
                    handle
                        .createUpdate(
                            """
                            DELETE FROM idempotency_key
                            WHERE actor = :actor AND path = :path AND key = :key
                              AND location = :location
                            """)
                        .bindMethods(attempt)
                        // Not another's, who was faster to put his in its place.
                        .bind("location", row.location())
                        .execute()));
    return found.isPresent();
  }

  private Optional<Row> row(Attempt attempt) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT body_hash, location, body::text AS body FROM idempotency_key
                    WHERE actor = :actor AND path = :path AND key = :key
                      AND created_at >= :expired
                    """)
                .bindMethods(attempt)
                .bind("expired", clock.instant().minus(KEPT))
                .map((row, context) -> Row.of(row))
                .findOne());
  }

  void forget(String actor, String path, String key) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    DELETE FROM idempotency_key
                    WHERE actor = :actor AND path = :path AND key = :key
                    """)
                .bind("actor", actor)
                .bind("path", path)
                .bind("key", key)
                .execute());
  }

  /** A digest of what was asked, however the client formatted it. */
  String hash(Object request) {
    try {
      return Sha256.of(mapper.writeValueAsBytes(request));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a request that was read can be written", impossible);
    }
  }

  @Scheduled(every = "10m", delayed = "1m")
  void forgetExpired() {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate("DELETE FROM idempotency_key WHERE created_at < :expired")
                .bind("expired", clock.instant().minus(KEPT))
                .execute());
  }

  private String json(Object body) {
    try {
      return mapper.writeValueAsString(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("an answer can be written", impossible);
    }
  }

  private <T> T read(String json, Class<T> type) {
    try {
      return mapper.readValue(json, type);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a stored answer can be read", impossible);
    }
  }
}
