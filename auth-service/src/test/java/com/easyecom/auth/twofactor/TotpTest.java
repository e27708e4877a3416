package com.easyecom.auth.twofactor;

import static com.easyecom.auth.AuthClient.PASSWORD;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.post;
import static com.easyecom.auth.AuthClient.register;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.easyecom.auth.Concurrently;
import com.easyecom.auth.twofactor.domain.TotpSecret;
import com.easyecom.auth.user.application.DeleteUser;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.security.Role;
import com.easyecom.kit.security.ServiceTokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class TotpTest {

  private static final String TOTP = "/api/v1/auth/totp";

  @Inject Jdbi jdbi;
  @Inject ServiceTokens services;
  @Inject DeleteUser deleteUser;

  private String name;
  private String token;
  private long step;

  /** A test begins early in a step, so that codes do not age while it runs. */
  @BeforeEach
  void somebodyRegistersEarlyInAStep() {
    while (Instant.now().getEpochSecond() % 30 >= 18) {
      LockSupport.parkNanos(100_000_000);
    }
    step = TotpSecret.stepAt(Instant.now());
    name = newName();
    token = register(name).path("access_token");
  }

  @Test
  void anAppIsEnrolledByItsPictureAndItsCode() {
    Response enrollment = enroll();
    enrollment
        .then()
        .statusCode(200)
        .header("Cache-Control", containsString("no-store"))
        .body("otpauth_uri", startsWith("otpauth://totp/Easy%20Ecom:" + name + "?secret="))
        .body("qr_code", startsWith("data:image/svg+xml;base64,"));
    TotpSecret secret = secretOf(enrollment);
    signIn(null).then().statusCode(200);

    confirm("000000").then().statusCode(403).body("code", equalTo("two_factor_invalid"));
    confirm(code(secret, -1)).then().statusCode(200).body("recovery_codes", hasSize(10));
    confirm(code(secret, 0)).then().statusCode(409).body("code", equalTo("totp_not_enrolled"));
    enroll().then().statusCode(409).body("code", equalTo("totp_enrolled"));

    signIn(null).then().statusCode(401).body("code", equalTo("totp_required"));
    signIn("123456").then().statusCode(401).body("code", equalTo("bad_credentials"));
    signIn(code(secret, 0)).then().statusCode(200);
    signIn(code(secret, 0)).then().statusCode(401).body("code", equalTo("bad_credentials"));
    post("login", Map.of("username", name, "password", "wrong-one-1"))
        .then()
        .body("code", equalTo("bad_credentials"));
  }

  @Test
  void ofTwoWhoUseACodeAtOnceOneIsIn() throws Exception {
    TotpSecret secret = confirmed();
    String code = code(secret, 0);
    List<Integer> statuses = Concurrently.run(6, () -> signIn(code).statusCode());
    assertEquals(1, statuses.stream().filter(status -> status == 200).count(), "" + statuses);
  }

  @Test
  void aRecoveryCodeSignsInOnce() {
    Response enrollment = enroll();
    List<String> codes =
        confirm(code(secretOf(enrollment), -1)).jsonPath().getList("recovery_codes");
    signIn(codes.get(0)).then().statusCode(200);
    signIn(codes.get(0)).then().statusCode(401);
    signIn(codes.get(1).toUpperCase(Locale.ROOT).replace("-", "")).then().statusCode(200);
    given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(Map.of("code", codes.get(2)))
        .delete(TOTP)
        .then()
        .statusCode(204);
    signIn(null).then().statusCode(200);
    enroll().then().statusCode(200);
  }

  @Test
  void whoGuessesCodesWaits() {
    confirmed();
    for (int i = 0; i < 12; i++) {
      signIn("00000" + i).then().statusCode(401);
    }
    signIn("111111").then().statusCode(429);
  }

  @Test
  void secretsAreNotReadableInTheDatabase() {
    TotpSecret secret = confirmed();
    List<byte[]> kept =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        "SELECT secret FROM totp JOIN users ON id = user_id WHERE username = ?")
                    .bind(0, name)
                    .mapTo(byte[].class)
                    .list());
    assertEquals(1, kept.size());
    String text = new String(kept.getFirst(), ISO_8859_1);
    assertFalse(text.contains(secret.base32()));
  }

  @Test
  void nothingIsKeptOfSomebodyWhoIsDeleted() {
    confirmed();
    deleteUser.delete(id());
    String kept =
        """
        SELECT (SELECT count(*) FROM totp WHERE user_id = :id)
          + (SELECT count(*) FROM recovery_code WHERE user_id = :id)
        """;
    long id = id();
    long rows =
        jdbi.withHandle(handle -> handle.createQuery(kept).bind("id", id).mapTo(Long.class).one());
    assertEquals(0, rows);
  }

  @Test
  void aServicesCheckUsesTheCodeUp() {
    check("order.edit", null).then().statusCode(403).body("code", equalTo("two_factor_required"));
    check("order.edit", "000000").then().body("code", equalTo("two_factor_required"));
    TotpSecret secret = confirmed();
    check("order.edit", "000000")
        .then()
        .statusCode(403)
        .body("code", equalTo("two_factor_invalid"));
    check("order.edit", code(secret, 0)).then().statusCode(204);
    check("order.edit", code(secret, 0)).then().body("code", equalTo("two_factor_invalid"));
    signIn(code(secret, 0)).then().statusCode(401);
    check("order.edit", code(secret, 1)).then().statusCode(204);
    check("", code(secret, 1)).then().statusCode(400);
  }

  @Test
  void theCodeOfSomebodyElseIsNotGoodAndNotUsedUp() {
    String owner = name;
    String code = code(confirmed(), 0);
    name = newName();
    token = register(name).path("access_token");
    confirmed();
    check("order.edit", code).then().statusCode(403).body("code", equalTo("two_factor_invalid"));
    name = owner;
    check("order.edit", code).then().statusCode(204);
  }

  @Test
  void demoModesCodeIsForEditingOrdersAlone() {
    check("order.edit", "123456").then().statusCode(204);
    check("order.edit", "123456").then().statusCode(204);
    check("user.delete", "123456").then().statusCode(403);
    signIn("123456").then().statusCode(200);
  }

  private Response check(String purpose, String code) {
    Identity acting = new Identity(id(), name, Set.of(Role.SALES), null);
    Map<String, Object> body = new HashMap<>();
    body.put("code", code);
    body.put("purpose", purpose);
    return given()
        .header("Authorization", "Bearer " + services.issueFor(acting))
        .contentType("application/json")
        .body(body)
        .post("/internal/two-factor-checks");
  }

  private long id() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT id FROM users WHERE username = ? ORDER BY id LIMIT 1")
                .bind(0, name)
                .mapTo(Long.class)
                .one());
  }

  private TotpSecret confirmed() {
    TotpSecret secret = secretOf(enroll());
    confirm(code(secret, -1)).then().statusCode(200);
    return secret;
  }

  private Response enroll() {
    return given().header("Authorization", "Bearer " + token).post(TOTP + "/enroll");
  }

  private Response confirm(String code) {
    return given()
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .body(Map.of("code", code))
        .post(TOTP + "/confirm");
  }

  private Response signIn(String code) {
    Map<String, Object> login = new HashMap<>(Map.of("username", name, "password", PASSWORD));
    login.put("totp_code", code);
    return post("login", login);
  }

  private static TotpSecret secretOf(Response enrollment) {
    return TotpSecret.ofBase32(enrollment.path("secret"));
  }

  /** The code of some steps from the test's. */
  private String code(TotpSecret secret, int steps) {
    return secret.code(step + steps);
  }
}
