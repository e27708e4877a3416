package com.easyecom.kit.security;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * Makes and checks the short-lived tokens with which services call each other's {@code /internal}
 * paths. They are signed with a key derived from the shared secret (HS256), have an audience of
 * their own, and name the calling service and the person it acts for. A person's token is no good
 * there, nor is one of these outside.
 */
@ApplicationScoped // Not a singleton: filters are made before there are keys and configuration.
public class ServiceTokens {

  private static final String AUDIENCE = "easyecom-internal";
  private static final String SERVICE_CLAIM = "svc";
  private static final float LIFETIME_MINUTES = 1;
  private static final int MOST_ISSUED = 1_000;

  private final HmacKey key;
  private final String service;
  private final JwtConsumer consumer;
  private final VerifiedTokens verified = new VerifiedTokens();

  /** Those that have at least half of their life before them. */
  private final Cache<Identity, String> issued =
      Caffeine.newBuilder()
          .maximumSize(MOST_ISSUED)
          .expireAfterWrite(Duration.ofSeconds((long) (LIFETIME_MINUTES * 30)))
          .build();

  ServiceTokens(
      SecretKeys secrets, @ConfigProperty(name = "quarkus.application.name") String service) {
    this.service = service;
    this.key = new HmacKey(secrets.derive("service-tokens"));
    this.consumer =
        new JwtConsumerBuilder()
            .setJwsAlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.HMAC_SHA256)
            .setVerificationKey(key)
            .setExpectedAudience(AUDIENCE)
            .setRequireExpirationTime()
            .setRequireSubject()
            .setAllowedClockSkewInSeconds(5)
            .build();
  }

  /** A token with which this service calls another for the given person. */
  public String issueFor(Identity acting) {
    return issued.get(acting, this::issue);
  }

  private String issue(Identity acting) {
    JwtClaims claims = new JwtClaims();
    claims.setAudience(AUDIENCE);
    claims.setSubject(acting.username());
    claims.setExpirationTimeMinutesInTheFuture(LIFETIME_MINUTES);
    claims.setStringClaim(SERVICE_CLAIM, service);
    claims.setStringListClaim(
        TokenVerifier.ROLES_CLAIM, acting.roles().stream().map(Role::wireName).toList());
    if (acting.userId() != null) {
      claims.setClaim(TokenVerifier.USER_ID_CLAIM, acting.userId());
    }
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key);
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException("cannot sign with our own key", impossible);
    }
  }

  /**
   * @throws Refusal {@code unauthenticated} for anything but a valid service token
   */
  public Identity verify(String token) {
    return verified.find(token).orElseGet(() -> check(token));
  }

  private Identity check(String token) {
    try {
      JwtClaims claims = consumer.processToClaims(token);
      Identity identity =
          new Identity(
              claims.getClaimValue(TokenVerifier.USER_ID_CLAIM, Long.class),
              claims.getSubject(),
              TokenVerifier.roles(claims),
              claims.getStringClaimValue(SERVICE_CLAIM));
      verified.add(token, claims, identity);
      return identity;
    } catch (InvalidJwtException | MalformedClaimException invalid) {
      throw new Refusal(CommonError.UNAUTHENTICATED, "A service token is needed.");
    }
  }
}
