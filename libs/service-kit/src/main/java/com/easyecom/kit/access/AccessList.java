package com.easyecom.kit.access;

import com.easyecom.internalapi.auth.AccessAnswer;
import com.easyecom.internalapi.auth.AccessAnswer.UserAccess;
import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each user may do today, in memory. A token tells what its bearer might do when it was
 * issued; this list, what has changed since. Events bring it up to date at once; asking
 * auth-service ({@link PollAccess}) finds whatever events did not bring.
 *
 * <p>Whoever is not listed has the roles of the token: the news of somebody added may come a moment
 * after their first request.
 */
@ApplicationScoped // Not a singleton: filters are made before there is configuration.
public class AccessList {

  private record Entry(
      Set<Role> roles,
      boolean isActive,
      long revision,
      long tokensFromRevision,
      @Nullable Long keptSessionId) {

    static Entry of(UserAccess access) {
      return new Entry(
          access.roles().stream()
              .map(Role::of)
              .flatMap(Optional::stream)
              .collect(Collectors.toUnmodifiableSet()),
          access.isActive(),
          access.revision(),
          access.tokensFromRevision(),
          access.keptSessionId());
    }

    boolean isGoodFor(Identity bearer) {
      boolean isIssuedSince = bearer.revision() >= tokensFromRevision;
      boolean isKept = keptSessionId != null && keptSessionId.equals(bearer.sessionId());
      return isActive && (isIssuedSince || isKept);
    }
  }

  private final Map<Long, Entry> entries = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Duration writeWithin;
  private volatile Instant heardAt = Instant.EPOCH;
  private volatile long completeRevision;

  AccessList(Clock clock, AccessConfig config) {
    this.clock = clock;
    writeWithin = config.writeWithin();
  }

  /**
   * The bearer of a valid token with the roles of today.
   *
   * @throws Refusal {@code unauthenticated} for somebody who is locked out, or whose tokens of then
   *     were ended
   */
  public Identity today(Identity bearer) {
    Entry entry = bearer.userId() == null ? null : entries.get(bearer.userId());
    if (entry == null) {
      return bearer;
    }
    if (!entry.isGoodFor(bearer)) {
      throw new Refusal(CommonError.UNAUTHENTICATED, "The access token is not valid any more.");
    }
    return entry.roles.equals(bearer.roles()) ? bearer : bearer.withRoles(entry.roles);
  }

  /**
   * Lets a change be made in somebody's name.
   *
   * @throws Refusal {@code service_unavailable} when it has long not been known who may do what
   */
  public void requireCurrent() {
    if (silence().compareTo(writeWithin) > 0) {
      throw new Refusal(
          CommonError.SERVICE_UNAVAILABLE,
          "Nothing can be changed just now: auth-service does not say who may still do so.");
    }
  }

  /** Takes what one event or answer tells of a user, unless it is older than what is known. */
  void take(UserAccess access) {
    entries.merge(
        access.userId(),
        Entry.of(access),
        (known, told) -> told.revision >= known.revision ? told : known);
  }

  /** Takes an answer of auth-service to what changed after {@link #completeRevision}. */
  void take(AccessAnswer answer, Instant askedAt) {
    answer.users().forEach(this::take);
    completeRevision = answer.revision();
    heard(askedAt);
  }

  /** Forgets everything: auth-service has gone back to an earlier state of its database. */
  void forget() {
    entries.clear();
    completeRevision = 0;
  }

  /** All changes up to here are known. */
  long completeRevision() {
    return completeRevision;
  }

  /** auth-service was alive then. */
  void heard(Instant at) {
    heardAt = at.isAfter(heardAt) ? at : heardAt;
  }

  /** For how long nothing was heard of auth-service; centuries when nothing ever was. */
  Duration silence() {
    return Duration.between(heardAt, clock.instant());
  }

  /** Whether auth-service was heard of since the start. */
  boolean isLoaded() {
    return heardAt.isAfter(Instant.EPOCH);
  }
}
