package com.easyecom.auth.accesstoken;

import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.me;
import static com.easyecom.auth.Eventually.await;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.TokenReader;
import com.easyecom.auth.accesstoken.application.SigningKey;
import com.easyecom.auth.accesstoken.application.SigningKeys;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class RotationTest {

  @Inject SigningKeys stored;

  @Test
  void aNewKeySignsAndNobodyIsSignedOut() {
    String before = login("admin", "admin123").path("access_token");
    String kid = rotate(before);
    assertNotEquals(kid, kidOf(before));
    me(before).then().statusCode(200);
    me(login("admin", "admin123").path("access_token")).then().statusCode(200);
    await(() -> kid.equals(kidOf(login("admin", "admin123").path("access_token"))));
    me(login("admin", "admin123").path("access_token")).then().statusCode(200);
    given()
        .get("/.well-known/jwks.json")
        .then()
        .body("keys.kid", hasItem(kid))
        .body("keys.kid", hasItem(TokenReader.header(before).get("kid")));
  }

  @Test
  void aKeyThatAnotherInstanceMadeIsPublishedBeforeItSigns() {
    SigningKey next = SigningKey.generate();
    assertTrue(replace(next, Instant.MAX));
    String admin = login("admin", "admin123").path("access_token");
    me(admin).then().statusCode(200);
    await(
        () ->
            given()
                .get("/.well-known/jwks.json")
                .jsonPath()
                .getList("keys.kid")
                .contains(next.kid()));
  }

  @Test
  void aYoungKeyIsNotReplacedBySchedule() {
    rotate(login("admin", "admin123").path("access_token"));
    SigningKey next = SigningKey.generate();
    assertFalse(replace(next, Instant.now().minusSeconds(60)));
    given().get("/.well-known/jwks.json").then().body("keys.kid", not(hasItem(next.kid())));
  }

  @Test
  void aRetiredKeyIsForgottenWhenNoTokenNeedsIt() {
    String admin = login("admin", "admin123").path("access_token");
    rotate(admin);
    Object retired = TokenReader.header(admin).get("kid");
    stored.removeRetiredBefore(Instant.now().minusSeconds(3_600));
    given().get("/.well-known/jwks.json").then().body("keys.kid", hasItem(retired));
    stored.removeRetiredBefore(Instant.now().plusSeconds(1));
    await(
        () ->
            !given()
                .get("/.well-known/jwks.json")
                .jsonPath()
                .getList("keys.kid")
                .contains(retired));
    given().get("/.well-known/jwks.json").then().body("keys.kid", not(hasItem(retired)));
  }

  private static Object kidOf(String token) {
    return TokenReader.header(token).get("kid");
  }

  private boolean replace(SigningKey next, Instant madeBefore) {
    return QuarkusTransaction.requiringNew().call(() -> stored.replace(next, madeBefore));
  }

  private static String rotate(String admin) {
    return given()
        .header("Authorization", "Bearer " + admin)
        .post("/api/v1/auth/signing-keys")
        .then()
        .statusCode(201)
        .extract()
        .path("kid");
  }
}
