package com.easyecom.auth.accesstoken;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.easyecom.auth.accesstoken.application.SigningKey;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Tokens that somebody makes who is not us, or that we never should have made. */
final class Forgery {

  private final JwtClaims claims = new JwtClaims();

  /**
   * @param change to the claims of a good token of that user
   */
  Forgery(long userId, Consumer<JwtClaims> change) {
    claims.setIssuer("easyecom");
    claims.setAudience("easyecom-api");
    claims.setSubject("admin");
    claims.setClaim("uid", userId);
    claims.setStringListClaim("roles", List.of("admin"));
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(15);
    change.accept(claims);
  }

  String signedBy(SigningKey key) {
    return signedBy(key, key.kid());
  }

  String signedBy(SigningKey key, String kid) {
    JsonWebSignature jws = signature(AlgorithmIdentifiers.RSA_USING_SHA256, kid);
    jws.setKey(privateKey(key).getPrivateKey());
    return serialize(jws);
  }

  String signedByTheKeyInside(SigningKey key) {
    JsonWebSignature jws = signature(AlgorithmIdentifiers.RSA_USING_SHA256, key.kid());
    jws.setJwkHeader(privateKey(key));
    jws.setHeader("jku", "http://127.0.0.1:9/jwks.json");
    jws.setKey(privateKey(key).getPrivateKey());
    return serialize(jws);
  }

  String signedWithSecret(byte[] secret, String kid) {
    JsonWebSignature jws = signature(AlgorithmIdentifiers.HMAC_SHA256, kid);
    Key key = new HmacKey(secret);
    jws.setKey(key);
    return serialize(jws);
  }

  String unsigned() {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setPayload(claims.toJson());
    jws.setAlgorithmConstraints(AlgorithmConstraints.ALLOW_ONLY_NONE);
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
    return serialize(jws);
  }

  /** The forms in which a careless verifier may hold a public key. */
  static List<byte[]> waysToWrite(JsonWebKey publicJwk) {
    byte[] der = publicJwk.getKey().getEncoded();
    String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    String pem = "-----BEGIN PUBLIC KEY-----\n" + base64 + "\n-----END PUBLIC KEY-----\n";
    return List.of(
        der,
        pem.getBytes(US_ASCII),
        pem.strip().getBytes(US_ASCII),
        publicJwk.toJson().getBytes(US_ASCII));
  }

  private JsonWebSignature signature(String algorithm, String kid) {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setPayload(claims.toJson());
    jws.setAlgorithmHeaderValue(algorithm);
    jws.setKeyIdHeaderValue(kid);
    return jws;
  }

  private static PublicJsonWebKey privateKey(SigningKey key) {
    try {
      return new RsaJsonWebKey(JsonUtil.parseJson(key.toPrivateJwk()));
    } catch (JoseException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String serialize(JsonWebSignature jws) {
    try {
      return jws.getCompactSerialization();
    } catch (JoseException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
