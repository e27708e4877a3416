package com.easyecom.auth.accesstoken.application;

import com.easyecom.auth.user.application.User;
import com.easyecom.kit.security.Role;
import com.easyecom.kit.security.TokenVerifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/** Issues access tokens (JWT, RFC 7519, RS256), as {@link TokenVerifier} expects them. */
@ApplicationScoped
public class IssueAccessToken {

  private final KeyRing keys;
  private final Clock clock;
  private final Duration lifetime;

  IssueAccessToken(
      KeyRing keys,
      Clock clock,
      @ConfigProperty(name = "easyecom.access-token.lifetime-minutes") int lifetimeMinutes) {
    if (lifetimeMinutes < 1) {
      throw new IllegalStateException("ACCESS_TOKEN_EXPIRE_MINUTES must be at least 1.");
    }
    this.keys = keys;
    this.clock = clock;
    this.lifetime = Duration.ofMinutes(lifetimeMinutes);
  }

  /** A token that lets its bearer do, for a while, what the roles allow. */
  public AccessToken issue(User user, long sessionId) {
    Instant now = clock.instant();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(TokenVerifier.ISSUER);
    claims.setAudience(TokenVerifier.AUDIENCE);
    claims.setSubject(user.username());
    claims.setClaim(TokenVerifier.USER_ID_CLAIM, user.id());
    claims.setStringListClaim(
        TokenVerifier.ROLES_CLAIM, user.roles().stream().map(Role::wireName).sorted().toList());
    claims.setClaim(TokenVerifier.SESSION_ID_CLAIM, sessionId);
    claims.setClaim(TokenVerifier.REVISION_CLAIM, user.accessRevision());
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(lifetime).getEpochSecond()));
    claims.setGeneratedJwtId();
    return new AccessToken(sign(claims), lifetime);
  }

  private String sign(JwtClaims claims) {
    SigningKey key = keys.signing();
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.privateKey());
    signature.setKeyIdHeaderValue(key.kid());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException("cannot sign with our own key", impossible);
    }
  }
}
