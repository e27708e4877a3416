package com.easyecom.testkit.security;

import java.util.List;
import java.util.function.Consumer;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** Access tokens as auth-service makes them, for any user and role. */
public final class Tokens {

  private static final float LIFETIME_MINUTES = 60;

  private Tokens() {}

  /** The Authorization header of a user of that name with these roles. */
  public static String bearer(String username, String... roles) {
    return "Bearer " + of(username, claims -> claims.setStringListClaim("roles", List.of(roles)));
  }

  /** The Authorization header of somebody who may do everything. */
  public static String admin() {
    return bearer("admin", "admin");
  }

  /** A token with changed claims, for what must not be let in. */
  public static String of(String username, Consumer<JwtClaims> change) {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer("easyecom");
    claims.setAudience("easyecom-api");
    claims.setSubject(username);
    claims.setClaim("uid", (long) Math.abs(username.hashCode()));
    claims.setStringListClaim("roles", List.of());
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(LIFETIME_MINUTES);
    change.accept(claims);
    return sign(claims);
  }

  private static String sign(JwtClaims claims) {
    RsaJsonWebKey key = PublishedKeys.signingKey();
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new IllegalStateException("cannot sign with our own key", impossible);
    }
  }
}
