package com.easyecom.auth.session;

import static com.easyecom.auth.AuthClient.PASSWORD;
import static com.easyecom.auth.AuthClient.login;
import static com.easyecom.auth.AuthClient.me;
import static com.easyecom.auth.AuthClient.newName;
import static com.easyecom.auth.AuthClient.post;
import static com.easyecom.auth.AuthClient.register;
import static com.easyecom.auth.AuthClient.registration;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.auth.Concurrently;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithEmbedded(schema = "auth", demo = true)
class RegistrationTest {

  @Test
  void aStrangerBecomesAViewerAndIsSignedIn() {
    String name = newName();
    Response registered = register(name);
    registered
        .then()
        .statusCode(201)
        .header("Location", endsWith("/api/v1/auth/me"))
        .header("Cache-Control", containsString("no-store"))
        .body("token_type", equalTo("bearer"))
        .body("expires_in", equalTo(900))
        .body("refresh_token", not(blankOrNullString()));
    me(registered.path("access_token"))
        .then()
        .statusCode(200)
        .body("id", greaterThan(0))
        .body("username", equalTo(name))
        .body("email", equalTo(name + "@example.com"))
        .body("roles", contains("viewer"))
        .body("is_active", equalTo(true))
        .body("created_at", endsWith("Z"))
        .body("password_hash", equalTo(null));
  }

  @Test
  void aNameIsKeptAsGivenAndTakenInAnyCase() {
    String name = "Ann" + newName();
    register(name).then().statusCode(201);
    Map<String, Object> again = new HashMap<>(registration(name.toUpperCase(Locale.ROOT)));
    again.put("email", newName() + "@example.com");
    post("register", again).then().statusCode(409).body("code", equalTo("user_exists"));
    login(name.toLowerCase(Locale.ROOT), PASSWORD).then().statusCode(200);
  }

  @Test
  void anAddressIsTakenInAnyCase() {
    String name = newName();
    register(name).then().statusCode(201);
    Map<String, Object> again = new HashMap<>(registration(newName()));
    again.put("email", name.toUpperCase(Locale.ROOT) + "@Example.COM");
    post("register", again).then().statusCode(409).body("code", equalTo("user_exists"));
  }

  @Test
  void of32WhoWantOneNameAtOnceOneGetsIt() throws Exception {
    String name = newName();
    List<Integer> statuses = Concurrently.run(32, () -> registerPatiently(name));
    assertEquals(1, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
    assertEquals(
        31, statuses.stream().filter(status -> status == 409).count(), statuses.toString());
    login(name, PASSWORD).then().statusCode(200);
  }

  @Test
  void nobodyGivesThemselvesRoles() {
    String name = newName();
    for (String field : List.of("roles", "role", "is_active", "id", "has_demo_password")) {
      Map<String, Object> greedy = new HashMap<>(registration(name));
      greedy.put(field, List.of("admin"));
      post("register", greedy)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid_request"))
          .body("errors", hasSize(1))
          .body("errors[0].field", equalTo(field));
    }
    register(name).then().statusCode(201);
  }

  @Test
  void weakPasswordsAreRefused() {
    for (String weak :
        List.of("", "short77", "password", "Password1", "ADMIN123", "z".repeat(257))) {
      Map<String, Object> request = new HashMap<>(registration(newName()));
      request.put("password", weak);
      post("register", request)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid_request"))
          .body("errors.field", contains("password"));
    }
  }

  @Test
  void namesAndAddressesThatAreNoneAreRefused() {
    for (String name :
        List.of(
            "",
            "ab",
            "a".repeat(65),
            "a b c",
            "ann@home",
            "änne",
            "a/../b",
            "x\ny",
            "x".repeat(50_000))) {
      Map<String, Object> request = new HashMap<>(registration(newName()));
      request.put("username", name);
      post("register", request).then().statusCode(400).body("errors.field", contains("username"));
    }
    for (String email :
        List.of(
            "",
            "ann",
            "ann@",
            "@example.com",
            "ann@example",
            "ann@@example.com",
            "a b@example.com",
            "ann@example.com\n",
            "ann@.com",
            "a".repeat(65) + "@example.com",
            "a@" + "b.".repeat(200_000) + "com",
            "a@" + "b".repeat(200_000))) {
      Map<String, Object> request = new HashMap<>(registration(newName()));
      request.put("email", email);
      post("register", request)
          .then()
          .statusCode(400)
          .body("errors.field", contains("email"))
          .body("errors.message", contains("must be an e-mail address"));
    }
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    post("register", "{\"username\": 7, \"email\": \"nowhere\", \"age\": 3}")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("errors.field", containsInAnyOrder("username", "email", "password", "age"));
  }

  @Test
  void bodiesThatAreNoRegistrationAreProblems() {
    for (String body : List.of("", "{", "[]", "null", "7", "\"x\"", "{\"username\":\"a\"")) {
      post("register", body)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", equalTo("malformed_json"));
    }
    for (String name : List.of("{}", "[1]", "true", "1e999", "null", "\"a\\u0000bc\"")) {
      post(
              "register",
              "{\"username\": "
                  + name
                  + ", \"email\": \"a@example.com\","
                  + " \"password\": \""
                  + PASSWORD
                  + "\"}")
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid_request"))
          .body("errors.field", contains("username"));
    }
  }

  @Test
  void aPasswordMayHoldAnyCharacters() {
    String name = newName();
    String password = "пароль 🔑 \"\\ ' -- \t";
    Map<String, Object> request = new HashMap<>(registration(name));
    request.put("password", password);
    post("register", request).then().statusCode(201);
    login(name, password).then().statusCode(200);
    login(name, password + " ").then().statusCode(401);
  }

  @Test
  void aProblemDoesNotRepeatThePassword() {
    Map<String, Object> request = new HashMap<>(registration("a"));
    request.put("extra", "x");
    post("register", request).then().statusCode(400).body(allOf(not(containsString(PASSWORD))));
  }

  /** On a busy machine some are asked to come back. */
  private static int registerPatiently(String name) {
    int status;
    do {
      status = register(name).statusCode();
    } while (status == 503);
    return status;
  }
}
