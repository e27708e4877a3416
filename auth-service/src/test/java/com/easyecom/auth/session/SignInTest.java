package com.easyecom.auth.session;

import static com.easyecom.auth.AuthClient.PASSWORD;
import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.me;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.post;
import static com.easyecom.auth.AuthClient.refresh;
import static com.easyecom.auth.AuthClient.register;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.auth.TokenReader;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class SignInTest {

  /** "password", hashed with less memory than today (phc-winner-argon2, src/test.c). */
  private static final String OLDER_HASH =
      "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";

  /** Fewer than the throttle lets through. */
  private static final int TIMES = 9;

  /** Most people that are compared with nobody. */
  private static final int TURNS = 10;

  @Inject Jdbi jdbi;

  @Test
  void theDemoAdminSignsIn() {
    String token =
        login("admin", "admin123")
            .then()
            .statusCode(200)
            .header("Cache-Control", containsString("no-store"))
            .body("token_type", equalTo("bearer"))
            .body("expires_in", equalTo(900))
            .body("refresh_token", not(blankOrNullString()))
            .extract()
            .path("access_token");
    me(token).then().statusCode(200).body("roles", contains("admin"));
  }

  @Test
  void aWrongPasswordAndAnUnknownUserGetTheSameAnswer() {
    String name = newName();
    register(name);
    assertEquals(refusalOf(name, "wrong-password"), refusalOf(newName(), "wrong-password"));
  }

  @Test
  void anUnknownUserIsRefusedInAboutTheSameTime() {
    long known = Long.MAX_VALUE;
    long unknown = Long.MAX_VALUE;
    double ratio = 0;
    // The shortest times: what a busy machine adds differs, and sooner or later it adds nothing.
    for (int turn = 0; turn < TURNS && !isAboutOne(ratio); turn++) {
      String name = newName();
      register(name);
      for (int i = 0; i < TIMES; i++) {
        known = Math.min(known, refusalNanos(name));
        unknown = Math.min(unknown, refusalNanos(newName()));
      }
      ratio = (double) known / unknown;
    }
    assertTrue(isAboutOne(ratio), "known user / unknown user = " + ratio);
  }

  private static boolean isAboutOne(double ratio) {
    return ratio < 2 && ratio > 0.5;
  }

  @Test
  void aLockedUserCanNeitherSignInNorStaySignedIn() {
    String name = newName();
    Map<String, String> tokens = register(name).as(new TypeRef<>() {});
    jdbi.useHandle(h -> h.execute("UPDATE users SET is_active = false WHERE username = ?", name));
    login(name, PASSWORD).then().statusCode(401).body("code", equalTo("bad_credentials"));
    refresh(tokens.get("refresh_token"))
        .then()
        .statusCode(401)
        .body("code", equalTo("bad_refresh_token"));
    me(tokens.get("access_token")).then().statusCode(401);
  }

  @Test
  void aHashOfLessMemoryIsRenewedWhenItsPasswordIsSeen() {
    String name = newName();
    register(name);
    jdbi.useHandle(
        h -> h.execute("UPDATE users SET password_hash = ? WHERE username = ?", OLDER_HASH, name));
    login(name, "not-it-either").then().statusCode(401);
    assertEquals(OLDER_HASH, hashOf(name));
    login(name, "password").then().statusCode(200);
    assertTrue(hashOf(name).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    login(name, "password").then().statusCode(200);
  }

  @Test
  void rolesOfTodayAreInTheToken() {
    String name = newName();
    register(name);
    jdbi.useHandle(
        h ->
            h.execute(
                "INSERT INTO user_role SELECT id, 'sales' FROM users WHERE username = ?", name));
    String token = login(name, PASSWORD).path("access_token");
    assertEquals(List.of("sales", "viewer"), TokenReader.claims(token).get("roles"));
  }

  @Test
  void aSecondFactorsCodeMayBeGivenAlready() {
    Map<String, Object> request = new HashMap<>();
    request.put("username", "admin");
    request.put("password", "admin123");
    request.put("totp_code", "123456");
    post("login", request).then().statusCode(200);
    request.put("totp_code", null);
    post("login", request).then().statusCode(200);
    request.put("totp_code", 123456);
    post("login", request).then().statusCode(400).body("errors.field", contains("totp_code"));
  }

  @Test
  void namesThatCannotExistAreRefusedLikeUnknownOnes() {
    for (String name : List.of("", "a b", "' OR 1=1 --", "%", "İ", "🔑")) {
      login(name, PASSWORD).then().statusCode(401).body("code", equalTo("bad_credentials"));
    }
    login("admin", "").then().statusCode(401);
  }

  @Test
  void badRequestsAreProblems() {
    post("login", "{\"username\": \"admin\"}")
        .then()
        .statusCode(400)
        .body("errors.field", contains("password"));
    login("a".repeat(65), "x").then().statusCode(400);
    login("admin", "x".repeat(513)).then().statusCode(400);
    post("login", "{\"username\":\"adm\\u0000in\",\"password\":\"x\"}").then().statusCode(400);
    post("login", "{\"username\":\"admin\",\"password\":\"x\",\"admin\":true}")
        .then()
        .statusCode(400)
        .body("errors.field", contains("admin"));
    login("\ud800", PASSWORD).then().statusCode(400).body("errors.field", contains("username"));
    post("login", "[").then().statusCode(400).body("code", equalTo("malformed_json"));
  }

  private String hashOf(String username) {
    return jdbi.withHandle(
        h ->
            h.createQuery("SELECT password_hash FROM users WHERE username = ?")
                .bind(0, username)
                .mapTo(String.class)
                .one());
  }

  private static Map<String, Object> refusalOf(String username, String password) {
    return login(username, password)
        .then()
        .statusCode(401)
        .body("code", equalTo("bad_credentials"))
        .extract()
        .as(new TypeRef<>() {});
  }

  private static long refusalNanos(String username) {
    long start = System.nanoTime();
    login(username, "wrong-password").then().statusCode(401);
    return System.nanoTime() - start;
  }
}
