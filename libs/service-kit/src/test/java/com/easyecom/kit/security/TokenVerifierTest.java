package com.easyecom.kit.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.easyecom.kernel.error.CommonError;
import com.easyecom.kernel.error.Refusal;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {

  private static final RsaJsonWebKey KEY = key("now");
  private static final RsaJsonWebKey STRANGERS = key("now");

  private final TokenVerifier verifier =
      new TokenVerifier(new JwksVerificationKeyResolver(new JsonWebKeySet(KEY).getJsonWebKeys()));

  @Test
  void aGoodTokenNamesThePersonAndItsRoles() throws JoseException {
    Identity lisa = verifier.verify(token(claims -> {}));
    assertEquals(new Identity(7L, "lisa", Set.of(Role.SALES), null), lisa);
  }

  @Test
  void rolesOfAnotherReleaseGiveNothing() throws JoseException {
    Identity lisa =
        verifier.verify(token(c -> c.setStringListClaim("roles", List.of("ADMIN", "root", ""))));
    assertEquals(Set.of(), lisa.roles());
    assertEquals(Set.of(), verifier.verify(token(c -> c.unsetClaim("roles"))).roles());
  }

  @Test
  void anExpiredTokenIsNoGood() throws JoseException {
    refused(token(c -> c.setExpirationTimeMinutesInTheFuture(-1)));
    refused(token(c -> c.unsetClaim("exp")));
  }

  @Test
  void aTokenOfTheFutureIsNotYetGood() throws JoseException {
    NumericDate later = NumericDate.now();
    later.addSeconds(60);
    refused(token(c -> c.setNotBefore(later)));
  }

  @Test
  void aTokenOfOrForSomebodyElseIsNoGood() throws JoseException {
    refused(token(c -> c.setIssuer("mallory")));
    refused(token(c -> c.unsetClaim("iss")));
    refused(token(c -> c.setAudience("easyecom-internal")));
    refused(token(c -> c.unsetClaim("aud")));
    refused(token(c -> c.unsetClaim("sub")));
  }

  @Test
  void claimsOfAnotherTypeAreNoGood() throws JoseException {
    refused(token(c -> c.setClaim("uid", "seven")));
    refused(token(c -> c.setClaim("roles", "admin")));
    refused(token(c -> c.setClaim("roles", List.of(1))));
    refused(token(c -> c.setClaim("exp", "tomorrow")));
  }

  @Test
  void anotherKeyOfTheSameNameIsNoGood() throws JoseException {
    JsonWebSignature signature = signature(claims());
    signature.setKey(STRANGERS.getPrivateKey());
    refused(signature.getCompactSerialization());
  }

  @Test
  void aTokenWithoutSignatureIsNoGood() throws JoseException {
    String claims = token(c -> {}).split("\\.")[1];
    for (String algorithm : new String[] {"none", "None", "NONE", ""}) {
      String header = encode("{\"alg\":\"" + algorithm + "\"}");
      refused(header + "." + claims + ".");
    }
    refused(claims);
  }

  /** The classic: the public key, which everybody has, taken for the secret of a MAC. */
  @Test
  void thePublicKeyIsNoSecret() throws JoseException {
    byte[][] spellings = {KEY.getPublicKey().getEncoded(), KEY.toJson().getBytes(UTF_8)};
    for (byte[] secret : spellings) {
      JsonWebSignature signature = signature(claims());
      signature.setAlgorithmHeaderValue("HS256");
      signature.setKey(new HmacKey(secret));
      refused(signature.getCompactSerialization());
    }
  }

  @Test
  void otherAlgorithmsOfTheRightKeyAreNoGood() throws JoseException {
    for (String algorithm : new String[] {"RS512", "PS256"}) {
      JsonWebSignature signature = signature(claims());
      signature.setAlgorithmHeaderValue(algorithm);
      refused(signature.getCompactSerialization());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "' OR 1=1 --", "\u0000", "later", ""})
  void anInventedKeyIdIsNoGood(String keyId) throws JoseException {
    JsonWebSignature signature = signature(claims());
    signature.setKeyIdHeaderValue(keyId);
    refused(signature.getCompactSerialization());
  }

  @Test
  void keysThatTheTokenBringsAlongAreNotTaken() throws JoseException {
    JsonWebSignature signature = signature(claims());
    signature.setKey(STRANGERS.getPrivateKey());
    signature.getHeaders().setJwkHeaderValue("jwk", STRANGERS);
    signature.getHeaders().setStringHeaderValue("jku", "http://mallory.test/keys");
    refused(signature.getCompactSerialization());
  }

  @Test
  void textThatIsNoTokenIsNoGood() {
    for (String text : new String[] {"", "x", "..", "a.b.c", "....", "x".repeat(20_000)}) {
      refused(text);
    }
    refused(encode("[".repeat(900)) + "." + encode("{}") + ".x");
  }

  @Test
  void keysThatCannotBeHadAreNotTheCallersFault() throws JoseException {
    TokenVerifier cutOff =
        new TokenVerifier(
            (signature, context) -> {
              throw new UnresolvableKeyException("no keys", new IOException("refused"));
            });
    String token = token(c -> {});
    Refusal refusal = assertThrows(Refusal.class, () -> cutOff.verify(token));
    assertEquals(CommonError.SERVICE_UNAVAILABLE, refusal.code());
    assertNull(refusal.getCause());
  }

  private void refused(String token) {
    Refusal refusal = assertThrows(Refusal.class, () -> verifier.verify(token));
    assertEquals(CommonError.UNAUTHENTICATED, refusal.code());
  }

  private static String token(Consumer<JwtClaims> change) throws JoseException {
    JwtClaims claims = claims();
    change.accept(claims);
    return signature(claims).getCompactSerialization();
  }

  private static JwtClaims claims() {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer("easyecom");
    claims.setAudience("easyecom-api");
    claims.setSubject("lisa");
    claims.setClaim("uid", 7L);
    claims.setStringListClaim("roles", List.of("sales"));
    claims.setExpirationTimeMinutesInTheFuture(5);
    return claims;
  }

  private static JsonWebSignature signature(JwtClaims claims) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(KEY.getPrivateKey());
    signature.setKeyIdHeaderValue(KEY.getKeyId());
    signature.setAlgorithmHeaderValue("RS256");
    return signature;
  }

  private static RsaJsonWebKey key(String id) {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(id);
      return key;
    } catch (JoseException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
