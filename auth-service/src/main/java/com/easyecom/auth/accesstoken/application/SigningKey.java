package com.easyecom.auth.accesstoken.application;

import java.security.PrivateKey;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.lang.HashUtil;
import org.jose4j.lang.JoseException;

/** An RSA key pair that signs access tokens. Its id is its thumbprint (RFC 7638). */
public final class SigningKey {

  private static final int BITS = 2048;

  private final RsaJsonWebKey jwk;

  private SigningKey(RsaJsonWebKey jwk) {
    this.jwk = jwk;
  }

  public static SigningKey generate() {
    try {
      RsaJsonWebKey jwk = RsaJwkGenerator.generateJwk(BITS);
      jwk.setKeyId(jwk.calculateBase64urlEncodedThumbprint(HashUtil.SHA_256));
      jwk.setUse(Use.SIGNATURE);
      jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
      return new SigningKey(jwk);
    } catch (JoseException impossible) {
      throw new IllegalStateException("every JDK makes RSA keys", impossible);
    }
  }

  /** The key that {@link #toPrivateJwk} wrote. */
  public static SigningKey fromPrivateJwk(String json) {
    try {
      return new SigningKey(new RsaJsonWebKey(JsonUtil.parseJson(json)));
    } catch (JoseException damaged) {
      // Not as the cause: it may quote the key.
      throw new IllegalStateException("a stored signing key cannot be read");
    }
  }

  public String kid() {
    return jwk.getKeyId();
  }

  PrivateKey privateKey() {
    return jwk.getPrivateKey();
  }

  /** Both halves as a JWK (RFC 7517): secret. */
  public String toPrivateJwk() {
    return jwk.toJson(OutputControlLevel.INCLUDE_PRIVATE);
  }

  /** What everybody may know of it. */
  public JsonWebKey publicJwk() {
    try {
      Map<String, Object> members = jwk.toParams(OutputControlLevel.PUBLIC_ONLY);
      return new RsaJsonWebKey(members);
    } catch (JoseException impossible) {
      throw new IllegalStateException("a key of ours is complete", impossible);
    }
  }
}
