package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.support.RawHttp;
import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class HeadersTest {

  @Test
  void theClientsRequestIdGoesToTheServiceAndBack() {
    given()
        .header("X-Request-ID", "till-4.sale_17")
        .get("/api/v1/orders")
        .then()
        .header("X-Request-ID", is("till-4.sale_17"))
        .body("headers.X-Request-ID", is("till-4.sale_17"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"has space", "semi;colon", "<script>", "{\"json\":1}"})
  void aRequestIdThatCouldHurtALogIsReplaced(String given) {
    given()
        .header("X-Request-ID", given)
        .get("/nowhere")
        .then()
        .statusCode(404)
        .header("X-Request-ID", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void aRequestIdThatIsTooLongIsReplaced() {
    given()
        .header("X-Request-ID", "a".repeat(65))
        .get("/api/v1/orders")
        .then()
        .body("headers.X-Request-ID", matchesPattern("[0-9a-f-]{36}"));
  }

  @Test
  void whoForwardedWhatIsTheGatewaysWordAlone() {
    given()
        .header("X-Forwarded-For", "6.6.6.6")
        .header("X-Forwarded-Proto", "https")
        .header("X-Forwarded-Prefix", "/evil")
        .header("X-Real-IP", "6.6.6.6")
        .header("Forwarded", "for=6.6.6.6")
        .get("/api/v1/orders")
        .then()
        .body("headers.X-Forwarded-For", is("127.0.0.1"))
        .body("headers.X-Forwarded-Proto", is("http"))
        .body("headers.X-Forwarded-Host", is("localhost:" + RestAssured.port))
        .body("headers.X-Forwarded-Prefix", nullValue())
        .body("headers.X-Real-IP", nullValue())
        .body("headers.Forwarded", nullValue());
  }

  @Test
  void credentialsAndTheShopsOwnFieldsPass() {
    given()
        .header("Authorization", "Bearer abc")
        .header("Idempotency-Key", "k1")
        .header("X-2FA-Code", "123456")
        .get("/api/v1/orders")
        .then()
        .body("headers.Authorization", is("Bearer abc"))
        .body("headers.Idempotency-Key", is("k1"))
        .body("headers.X-2FA-Code", is("123456"));
  }

  @Test
  void hopByHopFieldsOfTheRequestEndHere() throws IOException {
    String answer =
        RawHttp.exchange(
            RestAssured.port,
            "GET /api/v1/orders HTTP/1.1",
            "Connection: X-Mine, close",
            "X-Mine: 1",
            "TE: trailers",
            "Proxy-Authorization: Basic eA==",
            "Upgrade: h2c",
            "HTTP2-Settings: AA");

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    for (String field : new String[] {"X-Mine", "\"TE\"", "Proxy-Auth", "Upgrade", "HTTP2"}) {
      assertFalse(answer.contains(field), field + " in " + answer);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Odd: a\u0001b", "X-Odd : a", "X-O(d): a", "NoColon", "X-Odd: a\rb"})
  void aFieldThatCannotBePassedOnIsABadRequest(String field) throws IOException {
    String answer = RawHttp.exchange(RestAssured.port, "GET /api/v1/orders HTTP/1.1", field);

    assertTrue(answer.startsWith("HTTP/1.1 400") || answer.startsWith("HTTP/1.0 400"), answer);
  }

  @Test
  void lettersBeyondAsciiPassInAField() throws IOException {
    String answer =
        RawHttp.exchange(RestAssured.port, "GET /api/v1/orders HTTP/1.1", "X-Name: caf\u00e9");

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
  }

  @Test
  void hopByHopFieldsOfTheAnswerEndHereAndOthersPass() {
    given()
        .header("X-Request-ID", "mine")
        .get("/api/v1/orders/odd")
        .then()
        .statusCode(200)
        .header("X-Secret", nullValue())
        .header("Keep-Alive", nullValue())
        .header("X-Request-ID", is("mine"))
        .header("X-Frame-Options", is("SAMEORIGIN"))
        .header("Cache-Control", is("public, max-age=60"));
    assertEquals(
        java.util.List.of("a=1", "b=2"),
        given().get("/api/v1/orders/odd").headers().getValues("Set-Cookie"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/orders", "/nowhere", "/health", "/openapi"})
  void everyAnswerTellsBrowsersToBeCareful(String path) {
    given()
        .get(path)
        .then()
        .header("X-Content-Type-Options", is("nosniff"))
        .header("X-Frame-Options", is("DENY"))
        .header("Referrer-Policy", is("no-referrer"))
        .header("Cache-Control", is("no-store"))
        .header("Content-Security-Policy", not(nullValue()));
  }

  @Test
  void addressesThatAServiceMadeWorkThroughTheGateway() {
    given()
        .post("/api/v1/orders/created")
        .then()
        .statusCode(201)
        .header("Location", is("/api/v1/orders/5"))
        .header("Link", is("</api/v1/orders?cursor=a>; rel=\"next\""));
  }

  @Test
  void anAnswerWithoutABodyStaysOne() {
    given().delete("/api/v1/orders/nothing").then().statusCode(204).body(is(""));
    given()
        .head("/api/v1/orders")
        .then()
        .statusCode(200)
        .header("Content-Length", matchesPattern("\\d+"));
    given().head("/health").then().statusCode(200);
  }

  @Test
  void aLongAnswerIsStreamed() {
    byte[] body =
        given().get("/api/v1/orders/stream").then().statusCode(200).extract().asByteArray();

    assertEquals(4 * 1024 * 1024, body.length);
  }

  @Test
  void anOldClientGetsALongAnswerToo() throws IOException {
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send("GET /api/v1/orders/stream HTTP/1.0\r\n\r\n");

      String answer = http.readAll();
      assertTrue(answer.startsWith("HTTP/1.0 200"), answer.substring(0, 100));
      assertFalse(answer.contains("chunked"));
      assertEquals(4 * 1024 * 1024, answer.length() - answer.indexOf("\r\n\r\n") - 4);
    }
  }
}
