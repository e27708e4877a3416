package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.gateway.routing.RouteTable;
import com.easyecom.gateway.support.Services;
import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class DeadLettersTest {

  private static final String LIST = RouteTable.DEAD_LETTERS;

  Services services;

  @BeforeEach
  void setAsideInSeveralServices() {
    services.auth().deadLetters().clear();
    services.catalog().deadLetters().clear();
    services.order().deadLetters().clear();
    services.accounting().deadLetters().clear();
    services.order().deadLetters().add(103, "2026-02-20T10:00:00Z");
    services.order().deadLetters().add(203, "2026-02-20T10:00:02.5Z");
    services.accounting().deadLetters().add(104, "2026-02-20T10:00:01Z");
    services.accounting().deadLetters().add(204, "2026-02-20T10:00:02.5Z");
    services.catalog().deadLetters().add(102, "2026-02-20T10:00:03Z");
  }

  @Test
  void allServicesDeadLettersAreOneListNewestFirst() {
    given()
        .get(LIST)
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Link", nullValue())
        .body("id", contains(102, 204, 203, 104, 103));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void pagesOverAllServicesNeitherSkipNorRepeat(int limit) {
    List<Integer> seen = new ArrayList<>();
    String next = LIST + "?limit=" + limit + "&topic=a%20b";
    while (next != null) {
      Response page = given().urlEncodingEnabled(false).get(next);
      List<Integer> ids = page.then().statusCode(200).extract().jsonPath().getList("id");
      assertEquals(Math.min(limit, 5 - seen.size()), ids.size());
      seen.addAll(ids);
      String link = page.header("Link");
      next = link == null ? null : link.substring(1, link.indexOf(">; rel=\"next\""));
    }
    assertEquals(List.of(102, 204, 203, 104, 103), seen);
  }

  @Test
  void theNextPageIsAnAddressOfTheShopWithTheSameFilters() {
    given()
        .urlEncodingEnabled(false)
        .get(LIST + "?limit=2&topic=a%20b")
        .then()
        .header("Link", startsWith("<" + LIST + "?limit=2&topic=a%20b&cursor="));
  }

  @Test
  void oneServiceCanBeAskedAlone() {
    int before = services.catalog().requests();
    given()
        .queryParam("service", "order-service")
        .get(LIST)
        .then()
        .statusCode(200)
        .body("id", contains(203, 103));
    assertEquals(before, services.catalog().requests());
    given().queryParam("service", "auth-service").get(LIST).then().body("$", empty());
  }

  @ParameterizedTest
  @CsvSource({"service=nobody, service", "limit=0, limit", "limit=many, limit"})
  void aQueryThatMakesNoSenseIsRefused(String query, String field) {
    given()
        .get(LIST + "?" + query)
        .then()
        .statusCode(400)
        .body("code", is("invalid_request"), "errors[0].field", is(field));
  }

  @Test
  void aServiceThatCannotBeAskedIsNamedInsteadOfLeftOut() {
    services.accounting().die();
    try {
      given()
          .get(LIST)
          .then()
          .statusCode(503)
          .body("code", is("service_unavailable"), "services", contains("accounting-service"))
          .body("detail", containsString("accounting-service"));
      given().queryParam("service", "order-service").get(LIST).then().statusCode(200);
    } finally {
      services.accounting().comeBack();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 500, 503})
  void aServiceThatFailsIsNamedToo(int status) {
    services.auth().deadLetters().setStatus(status);
    given().get(LIST).then().statusCode(503).body("services", contains("auth-service"));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403})
  void whatTheServicesRefuseIsRefused(int status) {
    services.order().deadLetters().setStatus(status);
    given()
        .get(LIST)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", is(status));
  }

  @Test
  void theServicesAreAskedInTheClientsName() {
    given()
        .header("Authorization", "Bearer abc")
        .header("X-Request-ID", "mine")
        .get(LIST)
        .then()
        .header("X-Request-ID", is("mine"));
    assertEquals("Bearer abc", services.order().deadLetters().authorization());
    assertEquals("mine", services.order().deadLetters().requestId());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /101, auth-service",
    "POST, /1202/replay, catalog-service",
    "DELETE, /3, order-service",
    "DELETE, /12345678904, accounting-service"
  })
  void oneDeadLetterIsItsServicesBusiness(String method, String path, String service) {
    given()
        .request(method, LIST + path)
        .then()
        .statusCode(200)
        .body("service", is(service), "method", is(method), "uri", is(LIST + path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/100", "/105", "/x", "/", "/99999999999999999901", "/105/replay"})
  void anIdThatNamesNoServiceIsNotFound(String path) {
    given().get(LIST + path).then().statusCode(404).body("code", is("not_found"));
  }

  @Test
  void theListIsForReading() {
    given().post(LIST).then().statusCode(405).header("Allow", is("GET, HEAD"));
  }
}
