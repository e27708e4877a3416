package com.easyecom.auth.accesstoken;

import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.me;
import static com.easyecom.auth.AuthClient.post;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.AuthClient;
import com.easyecom.auth.TokenReader;
import com.easyecom.auth.accesstoken.application.SigningKey;
import com.easyecom.auth.accesstoken.application.SigningKeys;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class AccessTokenTest {

  @Inject SigningKeys keys;

  @Test
  void aTokenSaysWhoTheBearerIsAndForHowLong() {
    String token = login("admin", "admin123").path("access_token");
    Map<String, Object> claims = TokenReader.claims(token);
    assertEquals(
        Set.of("iss", "aud", "sub", "uid", "roles", "sid", "rev", "exp", "iat", "jti"),
        claims.keySet());
    assertEquals("easyecom", claims.get("iss"));
    assertEquals("easyecom-api", claims.get("aud"));
    assertEquals("admin", claims.get("sub"));
    assertEquals(List.of("admin"), claims.get("roles"));
    assertEquals(900L, (Long) claims.get("exp") - (Long) claims.get("iat"));
    Integer id = me(token).then().statusCode(200).extract().path("id");
    assertEquals(id.longValue(), claims.get("uid"));
    assertEquals(
        Map.of("alg", "RS256", "kid", keys.signing().orElseThrow().kid()),
        TokenReader.header(token));
  }

  @Test
  void twoTokensAreNeverTheSame() {
    String one = login("admin", "admin123").path("access_token");
    String other = login("admin", "admin123").path("access_token");
    assertFalse(TokenReader.claims(one).get("jti").equals(TokenReader.claims(other).get("jti")));
  }

  @Test
  void thePublishedKeysAreNothingButPublic() {
    Response answer = given().get("/.well-known/jwks.json");
    answer
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", equalTo("max-age=300"));
    List<Map<String, String>> published = answer.path("keys");
    for (Map<String, String> key : published) {
      assertEquals(Set.of("kty", "kid", "use", "alg", "n", "e"), key.keySet());
      assertEquals("RSA", key.get("kty"));
      assertEquals("sig", key.get("use"));
      assertEquals("RS256", key.get("alg"));
    }
    String signing = keys.signing().orElseThrow().kid();
    assertTrue(published.stream().anyMatch(key -> key.get("kid").equals(signing)));
  }

  @Test
  void aTokenOfOurOwnIsGood() {
    me(forge(claims -> {}).signedBy(key())).then().statusCode(200);
  }

  @Test
  void noTokenOrAHalfOneIsRefused() {
    given().get("/api/v1/auth/me").then().statusCode(401).header("WWW-Authenticate", "Bearer");
    String good = forge(claims -> {}).signedBy(key());
    for (String header : List.of("", "Bearer", "Bearer ", "Basic YTpi", good, "Token " + good)) {
      assertRefused(given().header("Authorization", header).get("/api/v1/auth/me"));
    }
    for (String token :
        List.of("x", "..", "a.b.c", good.substring(0, good.length() - 4), good + "A")) {
      assertRefused(me(token));
    }
  }

  @Test
  void anUnsignedTokenIsRefused() {
    assertRefused(me(forge(claims -> {}).unsigned()));
  }

  @Test
  void aTokenSignedWithThePublicKeyAsASecretIsRefused() {
    for (byte[] secret : Forgery.waysToWrite(key().publicJwk())) {
      assertRefused(me(forge(claims -> {}).signedWithSecret(secret, key().kid())));
    }
  }

  @Test
  void aTokenOfAnotherKeyIsRefusedWhateverItsKeyId() {
    SigningKey other = SigningKey.generate();
    assertRefused(me(forge(claims -> {}).signedBy(other)));
    assertRefused(me(forge(claims -> {}).signedBy(other, key().kid())));
    for (String kid : List.of("", "../../etc/passwd", "' OR 1=1 --", "k".repeat(1_000))) {
      assertRefused(me(forge(claims -> {}).signedBy(other, kid)));
    }
    assertRefused(given().header("Authorization", Tokens.admin()).get("/api/v1/auth/me"));
  }

  @Test
  void aTokenThatBringsItsOwnKeyIsRefused() {
    assertRefused(me(forge(claims -> {}).signedByTheKeyInside(SigningKey.generate())));
  }

  @Test
  void claimsThatAreNotOursAreRefused() {
    assertRefused(me(forge(claims -> claims.setIssuer("somebody")).signedBy(key())));
    assertRefused(me(forge(claims -> claims.setAudience("easyecom-internal")).signedBy(key())));
    assertRefused(me(forge(claims -> claims.unsetClaim("aud")).signedBy(key())));
    assertRefused(me(forge(claims -> claims.unsetClaim("sub")).signedBy(key())));
    assertRefused(me(forge(claims -> claims.setClaim("uid", "one")).signedBy(key())));
    assertRefused(me(forge(claims -> claims.setClaim("roles", 7)).signedBy(key())));
    assertRefused(me(forge(claims -> claims.setClaim("uid", 999_999_999L)).signedBy(key())));
  }

  @Test
  void aTokenIsGoodFromItsBeginningToItsEndOnly() {
    assertRefused(
        me(forge(claims -> claims.setExpirationTimeMinutesInTheFuture(-1)).signedBy(key())));
    assertRefused(me(forge(claims -> claims.unsetClaim("exp")).signedBy(key())));
    assertRefused(me(forge(claims -> claims.setNotBeforeMinutesInThePast(-5)).signedBy(key())));
  }

  @Test
  void aTokenOf20KilobytesIsRefused() {
    assertRefused(
        me(forge(claims -> claims.setStringClaim("x", "x".repeat(15_000))).signedBy(key())));
    assertRefused(me("a".repeat(20 * 1024)));
  }

  @Test
  void aTokenWithoutRolesMayDoNothing() {
    // Of nobody: whoever is known has the roles of today, whatever a token says.
    Consumer<JwtClaims> emperor =
        claims -> {
          claims.setClaim("uid", 999_999_999L);
          claims.setStringListClaim("roles", List.of("emperor"));
        };
    me(forge(emperor).signedBy(key())).then().statusCode(403).body("code", equalTo("forbidden"));
  }

  @Test
  void aRefreshTokenIsNoAccessToken() {
    assertRefused(me(AuthClient.refreshTokenOfSomebodyNew()));
  }

  @Test
  void internalPathsAndOtherMethodsAreClosedToPeople() {
    String token = login("admin", "admin123").path("access_token");
    given()
        .header("Authorization", "Bearer " + token)
        .post("/api/v1/auth/me")
        .then()
        .statusCode(405);
    given().get("/api/v1/auth/login").then().statusCode(405);
    given().contentType("text/plain").body("x").post("/api/v1/auth/login").then().statusCode(415);
    assertNotNull(post("nowhere", Map.of()).then().statusCode(404).extract().path("code"));
  }

  private SigningKey key() {
    return keys.signing().orElseThrow();
  }

  private Forgery forge(Consumer<JwtClaims> change) {
    Integer adminsId = me(login("admin", "admin123").path("access_token")).path("id");
    return new Forgery(adminsId, change);
  }

  private static void assertRefused(Response answer) {
    answer
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .body("code", equalTo("unauthenticated"));
  }
}
