package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class ManagementTest {

  private static final Matcher<String> COUNTED =
      allOf(
          containsString("gateway_requests_seconds_count{route=\"/api/v1/orders\",status=\"200\"}"),
          containsString(
              "gateway_upstream_failures_total{kind=\"closed\",service=\"order-service\"}"),
          containsString("gateway_upstream_active{service=\"order-service\"} 0.0"));

  @Test
  void theGatewaysOwnHealthIsOnTheManagementPort() {
    for (String kind : new String[] {"live", "ready", "started"}) {
      given()
          .port(managementPort())
          .get("/q/health/" + kind)
          .then()
          .statusCode(200)
          .body("status", is("UP"));
    }
  }

  @Test
  void requestsAreCountedByRouteAndFailuresByService() throws InterruptedException {
    given().get("/api/v1/orders/17").then().statusCode(200);
    given().get("/api/v1/orders/hangup").then().statusCode(503);

    // What is answered may be counted a moment later.
    for (int i = 0; i < 1_000 && !COUNTED.matches(metrics()); i++) {
      Thread.sleep(20);
    }
    assertThat(metrics(), COUNTED);
  }

  private static String metrics() {
    return given()
        .port(managementPort())
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  private static int managementPort() {
    return ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class);
  }
}
