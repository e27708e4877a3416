package com.easyecom.kit.idempotency;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.persistence.DatabaseErrors;
import com.easyecom.kit.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers creating requests so that the same {@code Idempotency-Key} has one effect: key, effect
 * and answer commit together. A second request with the key waits for the first at the key's row;
 * when the first fails nothing remains of it, and the second is tried anew.
 */
@RequestScoped
public class Idempotency {

  /** The header by which a client names its attempt. */
  public static final String HEADER = "Idempotency-Key";

  /** The header that tells a repeated answer. */
  public static final String REPLAYED = "Idempotent-Replayed";

  private static final int MAX_KEY_LENGTH = 200;

  /** More than one only if others put theirs in place of what came to nothing. */
  private static final int MAX_TRIES = 5;

  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofMillis(50);

  @Inject StoredAnswers answers;
  @Inject Caller caller;
  @Context HttpHeaders headers;
  @Context UriInfo uri;

  /**
   * The key of the present request; null when the client gave none.
   *
   * @throws Refusal {@code invalid_request} for one that is empty or too long
   */
  public @Nullable String key() {
    String key = headers.getHeaderString(HEADER);
    if (key != null && (key.isBlank() || key.length() > MAX_KEY_LENGTH)) {
      throw Refusal.invalid(HEADER, "must have 1 to " + MAX_KEY_LENGTH + " characters");
    }
    return key;
  }

  /**
   * Answers 201 with what {@code effect} creates, run in a transaction; or, for a repeated key,
   * with what it created the first time.
   *
   * @param request the body, which a repeated key must come with again
   * @param type what is answered; JSON can be read back into it
   * @throws Refusal {@code idempotency_key_reused}, {@code idempotency_in_progress}, and whatever
   *     {@code effect} refuses
   */
  public <T> Response create(Object request, Class<T> type, Supplier<Created<T>> effect) {
    String key = key();
    if (key == null) {
      return QuarkusTransaction.requiringNew().call(effect::get).toResponse();
    }
    Attempt attempt = attempt(key, request);
    return replay(attempt, type).orElseGet(() -> runOnce(attempt, type, effect));
  }

  /**
   * Begins, in a transaction, what outlives its request; or finds what was begun under the key
   * before. Key and beginning commit together, and who asks later follows what was begun first.
   *
   * @param request what a repeated key must come with again
   * @param type what stands for it; JSON can be read back into it
   * @param cameToNothing whether what was begun did nothing and never will: its key is free again
   * @throws Refusal as {@link #create}
   */
  public <T> Begun<T> begin(
      Object request, Class<T> type, Predicate<T> cameToNothing, Supplier<Created<T>> beginning) {
    String key = key();
    if (key == null) {
      return new Begun<>(QuarkusTransaction.requiringNew().call(beginning::get).body(), true);
    }
    Attempt attempt = attempt(key, request);
    try {
      return QuarkusTransaction.requiringNew()
          .call(() -> beginOrFind(attempt, type, cameToNothing, beginning));
    } catch (ClaimTimeout stillBeginning) {
      throw inProgress();
    }
  }

  private <T> Begun<T> beginOrFind(
      Attempt attempt, Class<T> type, Predicate<T> cameToNothing, Supplier<Created<T>> beginning) {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      Optional<Created<T>> begun = claimAndRun(attempt, beginning);
      if (begun.isPresent()) {
        return new Begun<>(begun.get().body(), true);
      }
      if (!answers.forgetIf(attempt, type, cameToNothing)) {
        Optional<Created<T>> found = answers.find(attempt, type);
        if (found.isPresent()) {
          return new Begun<>(found.get().body(), false);
        }
      }
    }
    throw inProgress();
  }

  /**
   * The answer to a request that was completed before; empty for a new one. For effects that call
   * other services before they open their transaction.
   */
  public <T> Optional<Response> completed(Object request, Class<T> type) {
    String key = key();
    return key == null ? Optional.empty() : replay(attempt(key, request), type);
  }

  /**
   * The same, of a request that is still under way: looked for again and again for some seconds.
   * For effects that are refused because that one has taken what they need.
   */
  public <T> Optional<Response> soonCompleted(Object request, Class<T> type) {
    Optional<Response> found = completed(request, type);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (found.isEmpty() && key() != null && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      found = completed(request, type);
    }
    return found;
  }

  /**
   * Stands for this caller's key, path and body together: the same text for each repetition of the
   * request, and for no other. Null when the client gave no key. For naming the attempt to another
   * service, which may have taken part in it when a crash came before the effect.
   */
  public @Nullable String fingerprint(Object request) {
    String key = key();
    return key == null ? null : answers.hash(attempt(key, request));
  }

  /**
   * Forgets the present request's key after its effect was undone, so that it is tried anew. Joins
   * the running transaction.
   */
  public void forget() {
    String key = key();
    if (key != null) {
      answers.forget(caller.username(), uri.getPath(), key);
    }
  }

  private <T> Response runOnce(Attempt attempt, Class<T> type, Supplier<Created<T>> effect) {
    Optional<Created<T>> created;
    try {
      created = QuarkusTransaction.requiringNew().call(() -> claimAndRun(attempt, effect));
    } catch (ClaimTimeout stillRunning) {
      throw inProgress();
    }
    return created
        .map(Created::toResponse)
        .or(() -> replay(attempt, type))
        .orElseThrow(() -> new IllegalStateException("a claimed key has no answer"));
  }

  /** Empty when another request completed with this key while this one waited. */
  private <T> Optional<Created<T>> claimAndRun(Attempt attempt, Supplier<Created<T>> effect) {
    if (!claim(attempt)) {
      return Optional.empty();
    }
    Created<T> created = effect.get();
    answers.store(attempt, created.location(), created.body());
    return Optional.of(created);
  }

  private boolean claim(Attempt attempt) {
    try {
      return answers.claim(attempt);
    } catch (RuntimeException fault) {
      throw DatabaseErrors.isLockTimeout(fault) ? new ClaimTimeout() : fault;
    }
  }

  private <T> Optional<Response> replay(Attempt attempt, Class<T> type) {
    return answers
        .find(attempt, type)
        .map(
            answer -> {
              Response.ResponseBuilder response = Response.fromResponse(answer.toResponse());
              return response.header(REPLAYED, true).build();
            });
  }

  private Attempt attempt(String key, Object request) {
    return new Attempt(caller.username(), uri.getPath(), key, answers.hash(request));
  }

  private static Refusal inProgress() {
    return new Refusal(
        CommonError.IDEMPOTENCY_IN_PROGRESS, "Try again with the same key in a moment.");
  }

  /** The first request with this key did not end within the lock timeout. */
  private static final class ClaimTimeout extends RuntimeException {
    ClaimTimeout() {
      super(null, null, false, false);
    }
  }
}
