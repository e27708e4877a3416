package com.easyecom.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.kit.security.Identity;
import com.easyecom.kit.security.Role;
import com.easyecom.kit.security.ServiceTokens;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithEmbedded(schema = "sample")
class InternalAccessTest {

  @Inject ServiceTokens services;

  @Test
  void aServiceIsLetInAndSpeaksForAPerson() {
    Identity lisa = new Identity(7L, "lisa", Set.of(Role.SALES), null);
    ask("Bearer " + services.issueFor(lisa), "{\"text\": \"hello\", \"from_next_release\": 1}")
        .then()
        .statusCode(200)
        .body("username", equalTo("lisa"), "service", equalTo("sample-service"));
  }

  @Test
  void aServiceSpeaksForItself() {
    ask("Bearer " + services.issueFor(Identity.ofService("sample-service")), "{\"text\": \"x\"}")
        .then()
        .statusCode(200)
        .body("username", equalTo("sample-service"));
  }

  @Test
  void aServiceMayTellOfAWholeFile() {
    String token = "Bearer " + services.issueFor(Identity.ofService("sample-service"));
    String text = "{\"text\": \"%s\"}";
    ask(token, text.formatted("x".repeat(5_000_000))).then().statusCode(200);
    ask(token, text.formatted("x".repeat(9_000_000)))
        .then()
        .statusCode(413)
        .body("code", equalTo("payload_too_large"));
  }

  @Test
  void peopleAreNotLetIn() {
    ask(Tokens.admin(), "{}").then().statusCode(401).body("code", equalTo("unauthenticated"));
    ask("Bearer x", "{}").then().statusCode(401);
    ask("", "{}").then().statusCode(401);
  }

  @Test
  void aServicesTokenIsNoGoodOutside() {
    given()
        .header("Authorization", "Bearer " + services.issueFor(Identity.ofService("x")))
        .get("/api/v1/widgets")
        .then()
        .statusCode(401);
  }

  @Test
  void aBrokenBodyIsAProblemNotAFault() {
    String token = "Bearer " + services.issueFor(Identity.ofService("x"));
    for (String body : new String[] {"{", "", "null", "[]", "{\"text\": {}}"}) {
      ask(token, body).then().statusCode(400).body("code", equalTo("malformed_json"));
    }
  }

  /** Other spellings of the path must not reach the resource with a person's token. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/widgets",
        "//internal/widgets",
        "/internal//widgets",
        "/%69nternal/widgets",
        "/internal;a=b/widgets",
        "/./internal/widgets",
        "/api/../internal/widgets",
        "/internal%2fwidgets",
        "/INTERNAL/widgets"
      })
  void noSpellingOfThePathOpensTheDoorToPeople(String path) throws IOException {
    String answer =
        RawHttp.send(
            RestAssured.port,
            ("POST %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
                .formatted(path, Tokens.admin()));
    assertEquals(4, RawHttp.status(answer) / 100, answer);
  }

  private static Response ask(String authorization, String body) {
    return given()
        .header("Authorization", authorization)
        .contentType("application/json")
        .body(body)
        .post("/internal/widgets");
  }
}
