package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.support.Services;
import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class HealthTest {

  private static final long LONGER_THAN_REMEMBERED_MILLIS = 400;

  Services services;

  @BeforeEach
  @AfterEach
  void forgetTheLastAnswer() throws InterruptedException {
    services.order().setReadyStatus(200);
    Thread.sleep(LONGER_THAN_REMEMBERED_MILLIS);
  }

  @Test
  void allServicesReadyIsOk() {
    given().get("/health").then().statusCode(200).body("status", is("ok"), "failing", nullValue());
  }

  @Test
  void theFailingServicesAreNamed() {
    services.order().setReadyStatus(503);
    services.accounting().die();
    try {
      given()
          .get("/health")
          .then()
          .statusCode(503)
          .contentType("application/json")
          .body("status", is("unavailable"))
          .body("failing", contains("order-service", "accounting-service"));
    } finally {
      services.accounting().comeBack();
    }
  }

  @Test
  void manyWhoAskAreAnsweredFromOneLook() {
    int before = services.order().requests();
    long start = System.nanoTime();
    for (int i = 0; i < 20; i++) {
      given().get("/health").then().statusCode(200);
    }
    int looks = services.order().requests() - before;

    long most = 2 + (System.nanoTime() - start) / 200_000_000;
    assertTrue(looks <= most, looks + " looks");
  }
}
