package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.support.RawHttp;
import com.easyecom.gateway.support.Services;
import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class UpstreamFailureTest {

  Services services;

  @Test
  void aServiceThatIsDownIsUnavailableUntilItIsBack() {
    services.accounting().die();
    try {
      isUnavailable(given().get("/api/v1/reports/dashboard").then());
      isUnavailable(given().body("{}").post("/api/v1/accounting/accounts").then());
      given().get("/api/v1/orders").then().statusCode(200);
    } finally {
      services.accounting().comeBack();
    }
    given().get("/api/v1/reports/dashboard").then().statusCode(200);
  }

  @Test
  void aServiceThatDoesNotAnswerInTimeIsUnavailable() {
    isUnavailable(given().get("/api/v1/orders/slow?ms=20000").then());
  }

  @Test
  void aServiceThatHangsUpIsUnavailable() {
    isUnavailable(given().get("/api/v1/orders/hangup").then());
  }

  @Test
  void aSlowServiceDelaysNoOther() throws InterruptedException {
    int before = services.order().requests();
    Thread slow = Thread.ofVirtual().start(() -> given().get("/api/v1/orders/slow?ms=20000"));
    awaitMoreThan(before, services.order()::requests);

    given().get("/api/v1/products").then().statusCode(200);

    assertTrue(slow.isAlive(), "it waited for the slow one");
    // Else it would end in the middle of another test, which may count broken requests.
    slow.join();
  }

  @Test
  void halfAnAnswerIsNotTakenForAWholeOne() throws IOException {
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send("GET /api/v1/orders/half HTTP/1.1\r\nHost: x\r\n\r\n");

      String answer = http.readAll();
      assertTrue(
          answer.contains("content-length: 1000") || answer.contains("Content-Length: 1000"));
      assertTrue(answer.endsWith("half"), answer);
    }
  }

  @Test
  void anAnswerThatComesBeforeTheBodyDidIsPassedOn() throws IOException {
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send(
          "POST /api/v1/orders/unread HTTP/1.1\r\nHost: x\r\nContent-Length: 500000\r\n\r\nbegin");

      String answer = http.readSome();
      assertTrue(answer.startsWith("HTTP/1.1 401"), answer);
      assertTrue(answer.toLowerCase().contains("connection: close"), answer);
    }
  }

  @Test
  void aClientThatLeavesStopsTheServicesWork() throws Exception {
    int before = services.order().brokenRequests();
    int asked = services.order().requests();
    try (RawHttp http = new RawHttp(RestAssured.port)) {
      http.send(
          "POST /api/v1/orders/slow?ms=800 HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nab");
      awaitMoreThan(asked, services.order()::requests);
    }

    awaitMoreThan(before, services.order()::brokenRequests);
  }

  @Test
  void theProblemNamesTheServiceButNotItsAddress() {
    String body = given().get("/api/v1/orders/hangup").then().extract().asString();

    assertTrue(body.contains("order-service"), body);
    assertFalse(body.contains(Integer.toString(services.order().port())), body);
  }

  private static void awaitMoreThan(int before, IntSupplier count) throws InterruptedException {
    for (int i = 0; i < 1_000 && count.getAsInt() <= before; i++) {
      Thread.sleep(20);
    }
    assertTrue(count.getAsInt() > before, "waited in vain");
  }

  private static void isUnavailable(ValidatableResponse answer) {
    answer
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", is("2"))
        .body(
            "code",
            is("service_unavailable"),
            "detail",
            containsString("-service does not answer"));
  }
}
