package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.support.RawHttp;
import com.easyecom.gateway.support.Services;
import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class RoutingTest {

  Services services;

  @ParameterizedTest
  @CsvSource({
    "/.well-known/jwks.json, auth-service",
    "/api/v1/auth/login, auth-service",
    "/api/v1/products/7, catalog-service",
    "/api/v1/orders, order-service",
    "/api/v1/reports/profit-loss, accounting-service"
  })
  void aPublicPathReachesItsService(String path, String service) {
    given().get(path).then().statusCode(200).body("service", is(service), "uri", is(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
  void theMethodAndTheQueryArePassedOn(String method) {
    given()
        .urlEncodingEnabled(false)
        .request(method, "/api/v1/orders?status=draft&q=a%20b")
        .then()
        .statusCode(200)
        .body("method", is(method), "uri", is("/api/v1/orders?status=draft&q=a%20b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/stock",
        "/q/health",
        "/q/metrics",
        "/q/openapi",
        "/metrics",
        "/api/v1",
        "/api/v1/chat",
        "/webjars/redoc",
        "/docs/",
        "/docs/nothing.js"
      })
  void whatIsNotPublicIsAProblemDocument(String path) {
    given()
        .get(path)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", is("not_found"), "status", is(404), "instance", equalTo(path))
        .header("X-Request-ID", org.hamcrest.Matchers.notNullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/orders/../../../internal/orders",
        "/api/v1/orders/%2e%2e/%2e%2e/%2e%2e/internal/orders",
        "/api/v1/orders/.%2E/.%2E/.%2E/internal/orders",
        "//internal//orders",
        "/./internal/orders",
        "/api/v1/orders/..%2f..%2f..%2finternal/orders",
        "/api/v1/orders%2f..%2f..%2f..%2finternal",
        "/api/v1/orders/..;/..;/..;/internal",
        "/api/v1/orders/..\\..\\..\\internal",
        "/%69nternal/orders",
        "http://127.0.0.1/internal/orders"
      })
  void noSpellingEscapesFromTheTable(String target) throws IOException {
    int before = services.order().requests();

    String answer = RawHttp.exchange(RestAssured.port, "GET " + target + " HTTP/1.1");

    assertTrue(answer.startsWith("HTTP/1.1 404"), answer);
    assertTrue(answer.contains("\"code\":\"not_found\""), answer);
    assertEquals(before, services.order().requests());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/%", "/api/%00", "/api/%0d%0aX:y", "*", "/api/%c0%ae"})
  void aMalformedPathIsABadRequest(String target) throws IOException {
    String answer = RawHttp.exchange(RestAssured.port, "OPTIONS " + target + " HTTP/1.1");

    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertTrue(answer.contains("\"code\":\"malformed_request\""), answer);
  }

  @Test
  void aRequestWithoutAHostIsMalformed() throws IOException {
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send("GET /api/v1/orders HTTP/1.1\r\nConnection: close\r\n\r\n");

      String answer = http.readAll();
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("\"code\":\"malformed_request\""), answer);
    }
  }

  @Test
  void aServiceGetsThePathInItsNormalForm() throws IOException {
    String answer =
        RawHttp.exchange(RestAssured.port, "GET //api/./v1/%6frders/x/../caf%c3%a9?a=%2e HTTP/1.1");

    assertTrue(answer.contains("\"uri\":\"/api/v1/orders/caf%C3%A9?a=%2e\""), answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"TRACE /api/v1/orders", "CONNECT shop.example:443", "BREW /api/v1/orders"})
  void otherMethodsAreNotOffered(String request) throws IOException {
    String answer = RawHttp.exchange(RestAssured.port, request + " HTTP/1.1");

    assertTrue(answer.startsWith("HTTP/1.1 405"), answer);
    assertTrue(answer.contains("\"code\":\"method_not_allowed\""), answer);
    assertTrue(answer.contains("\r\nAllow: GET, HEAD, POST"), answer);
  }

  @Test
  void aProtocolIsNeverChanged() throws IOException {
    String answer =
        RawHttp.exchange(
            RestAssured.port,
            "GET /api/v1/orders HTTP/1.1",
            "Upgrade: websocket",
            "Connection: Upgrade");

    assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    assertTrue(answer.contains("\"code\":\"upgrade_refused\""), answer);
  }

  @Test
  void theRootShowsTheDocumentation() {
    given()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(302)
        .header("Location", is("/docs"));
  }

  @Test
  void thePagesOfTheGatewayAreForReading() {
    given().post("/health").then().statusCode(405).header("Allow", is("GET, HEAD"));
  }
}
