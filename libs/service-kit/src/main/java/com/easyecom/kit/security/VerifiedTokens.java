package com.easyecom.kit.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;

/**
 * Tokens whose signature and claims were checked moments ago: a client sends the same one with each
 * request, and checking a signature costs more than most requests do. Kept for a short time, so
 * that a signing key that is withdrawn soon counts for nothing.
 */
final class VerifiedTokens {

  private static final int MOST_TOKENS = 10_000;
  private static final Duration KEPT = Duration.ofSeconds(30);

  private record Verified(Identity identity, NumericDate expiry) {}

  private final Cache<String, Verified> tokens =
      Caffeine.newBuilder().maximumSize(MOST_TOKENS).expireAfterWrite(KEPT).build();

  /** Whom a token that is known and has not expired speaks for. */
  Optional<Identity> find(String token) {
    return Optional.ofNullable(tokens.getIfPresent(token))
        .filter(verified -> NumericDate.now().isBefore(verified.expiry))
        .map(Verified::identity);
  }

  /** Remembers what the check of a token has shown; without expiry it would have failed. */
  void add(String token, JwtClaims claims, Identity identity) throws MalformedClaimException {
    tokens.put(token, new Verified(identity, claims.getExpirationTime()));
  }
}
