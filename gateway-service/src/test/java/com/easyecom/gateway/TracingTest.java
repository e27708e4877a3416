package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
@TestProfile(TracingTest.On.class)
class TracingTest {

  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c";
  private static final String CLIENTS_SPAN = "b7ad6b7169203331";

  public static class On implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.otel.sdk.disabled", "false", "quarkus.otel.traces.exporter", "none");
    }
  }

  @Test
  void aServiceContinuesTheClientsTraceBelowTheGatewaysSpan() {
    given()
        .header("traceparent", TRACE + "-" + CLIENTS_SPAN + "-01")
        .get("/api/v1/orders")
        .then()
        .statusCode(200)
        .body("headers.traceparent", allOf(startsWith(TRACE), not(containsString(CLIENTS_SPAN))));
  }

  @Test
  void aTraceBeginsAtTheGateway() {
    given().get("/api/v1/orders").then().body("headers.traceparent", startsWith("00-"));
  }
}
