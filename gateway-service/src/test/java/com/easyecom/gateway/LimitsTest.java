package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.support.RawHttp;
import com.easyecom.gateway.support.Services;
import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class LimitsTest {

  private static final int MEBIBYTE = 1024 * 1024;

  Services services;

  @Test
  void aBodyAtTheLimitPasses() {
    post(MEBIBYTE, "application/json").statusCode(200).body("body_bytes", is(MEBIBYTE));
  }

  @Test
  void aBodyAboveTheLimitIsRefusedByItsAnnouncedLength() {
    int before = services.order().requests();

    post(MEBIBYTE + 1, "application/json")
        .statusCode(413)
        .contentType("application/problem+json")
        .body("code", is("payload_too_large"));

    assertEquals(before, services.order().requests());
  }

  @Test
  void aFileOfTenMegabytesPassesAsMultipart() {
    post(10 * MEBIBYTE, "multipart/form-data; boundary=x")
        .statusCode(200)
        .body("body_bytes", is(10 * MEBIBYTE));
  }

  @Test
  void aMultipartBodyHasALimitToo() {
    post(11 * MEBIBYTE, "multipart/form-data; boundary=x").statusCode(413);
  }

  @Test
  void aChunkedBodyIsCountedWhileItStreams() throws Exception {
    HttpResponse<String> answer = postChunked(3 * MEBIBYTE);

    assertEquals(413, answer.statusCode());
    assertTrue(answer.body().contains("payload_too_large"), answer.body());
  }

  @Test
  void aChunkedBodyWithinTheLimitPasses() throws Exception {
    HttpResponse<String> answer = postChunked(MEBIBYTE);

    assertEquals(200, answer.statusCode());
    assertTrue(answer.body().contains("\"body_bytes\":" + MEBIBYTE), answer.body());
  }

  @Test
  void whoSendsFiftyMegabytesGetsToReadWhyNot() throws IOException {
    byte[] piece = new byte[MEBIBYTE];
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send(
          "POST /api/v1/orders HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: "
              + 50 * MEBIBYTE
              + "\r\n\r\n");
      for (int i = 0; i < 50; i++) {
        http.send(piece);
      }

      String answer = http.readAll();
      assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
      assertTrue(answer.toLowerCase().contains("connection: close"), answer);
      assertTrue(answer.contains("payload_too_large"), answer);
    }
  }

  @Test
  void whoAsksFirstIsToldBeforeSending() throws IOException {
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send(
          "POST /api/v1/orders HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
              + "Content-Length: 99999999\r\n\r\n");

      assertTrue(http.readSome().startsWith("HTTP/1.1 413"));
    }
  }

  @Test
  void whoAsksFirstAndMaySendIsToldToGoOn() throws IOException {
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send(
          "POST /api/v1/orders HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
              + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
      assertTrue(http.readSome().startsWith("HTTP/1.1 100"));
      http.send("{}");

      String answer = http.readAll();
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertFalse(answer.contains("100-continue"), answer);
    }
  }

  @Test
  void aBodyThatStopsArrivingTimesOut() throws IOException {
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send("POST /api/v1/orders HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nsome");

      String answer = http.readSome();
      assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
      assertTrue(answer.contains("request_timeout"), answer);
    }
  }

  @Test
  void anAddressMayNotBeEndless() throws IOException {
    String answer =
        RawHttp.exchange(
            RestAssured.port, "GET /api/v1/orders?q=" + "a".repeat(4000) + " HTTP/1.1");

    assertTrue(answer.startsWith("HTTP/1.1 414"), answer);
    assertTrue(answer.contains("uri_too_long"), answer);
  }

  @Test
  void headerFieldsMayNotBeEndless() throws IOException {
    String answer =
        RawHttp.exchange(
            RestAssured.port, "GET /api/v1/orders HTTP/1.1", "X-Long: " + "a".repeat(33_000));

    assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
    assertTrue(answer.contains("headers_too_large"), answer);
  }

  @Test
  void aRefusedSmallBodyDoesNotCostTheConnection() throws IOException {
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send("POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
      assertTrue(http.readSome().startsWith("HTTP/1.1 404"));

      http.send("GET /api/v1/orders HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
      assertTrue(http.readAll().startsWith("HTTP/1.1 200"));
    }
  }

  private static ValidatableResponse post(int bytes, String contentType) {
    return given()
        .header("Content-Type", contentType)
        .body(new byte[bytes])
        .post("/api/v1/orders")
        .then();
  }

  private static HttpResponse<String> postChunked(int bytes) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/orders"))
              .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[bytes])))
              .build();
      return client.send(request, BodyHandlers.ofString());
    }
  }
}
