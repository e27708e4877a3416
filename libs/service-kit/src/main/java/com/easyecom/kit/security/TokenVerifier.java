package com.easyecom.kit.security;

import static java.util.stream.Collectors.toSet;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.VerificationKeyResolver;
import org.jspecify.annotations.Nullable;

/**
 * Checks people's access tokens (JWT, RFC 7519, signed with RS256) against auth-service's keys,
 * which {@link PublishedKeys} has, if the service does not give others.
 */
@ApplicationScoped // Not a singleton: filters are made before there are keys and configuration.
public class TokenVerifier {

  public static final String ISSUER = "easyecom";
  public static final String AUDIENCE = "easyecom-api";
  public static final String USER_ID_CLAIM = "uid";
  public static final String ROLES_CLAIM = "roles";

  /** The session that the token belongs to. */
  public static final String SESSION_ID_CLAIM = "sid";

  /** The revision of the user's access when the token was issued. */
  public static final String REVISION_CLAIM = "rev";

  /** A token of ours has some hundred characters; more is not worth parsing. */
  private static final int MAX_TOKEN_LENGTH = 4_096;

  private static final int CLOCK_SKEW_SECONDS = 5;

  private final VerifiedTokens verified = new VerifiedTokens();
  private final JwtConsumer consumer;

  TokenVerifier(VerificationKeyResolver keys) {
    consumer =
        new JwtConsumerBuilder()
            .setJwsAlgorithmConstraints(
                ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
            .setVerificationKeyResolver(keys)
            .setExpectedIssuer(ISSUER)
            .setExpectedAudience(AUDIENCE)
            .setRequireExpirationTime()
            .setRequireSubject()
            .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
            .build();
  }

  /**
   * @throws Refusal {@code unauthenticated} for a token that is not valid now, {@code
   *     service_unavailable} when the keys cannot be had
   */
  public Identity verify(String token) {
    if (token.length() > MAX_TOKEN_LENGTH) {
      throw notValid();
    }
    return verified.find(token).orElseGet(() -> check(token));
  }

  private Identity check(String token) {
    try {
      JwtClaims claims = consumer.processToClaims(token);
      Identity identity = identity(claims);
      verified.add(token, claims, identity);
      return identity;
    } catch (InvalidJwtException invalid) {
      throw cannotFetchKeys(invalid)
          ? new Refusal(CommonError.SERVICE_UNAVAILABLE, "Tokens cannot be checked just now.")
          : notValid();
    } catch (MalformedClaimException malformed) {
      throw notValid();
    }
  }

  private static Identity identity(JwtClaims claims) throws MalformedClaimException {
    Long userId = claims.getClaimValue(USER_ID_CLAIM, Long.class);
    Long revision = claims.getClaimValue(REVISION_CLAIM, Long.class);
    return new Identity(
        userId,
        claims.getSubject(),
        roles(claims),
        null,
        claims.getClaimValue(SESSION_ID_CLAIM, Long.class),
        revision == null ? 0 : revision);
  }

  /** The roles a token names; one that this release does not know gives nothing. */
  static Set<Role> roles(JwtClaims claims) throws MalformedClaimException {
    List<String> names = claims.getStringListClaimValue(ROLES_CLAIM);
    return names == null
        ? Set.of()
        : names.stream().map(Role::of).flatMap(Optional::stream).collect(toSet());
  }

  private static boolean cannotFetchKeys(@Nullable Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException) {
        return true;
      }
    }
    return false;
  }

  private static Refusal notValid() {
    return new Refusal(CommonError.UNAUTHENTICATED, "The access token is not valid.");
  }
}
