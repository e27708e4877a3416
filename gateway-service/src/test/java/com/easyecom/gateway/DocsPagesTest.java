package com.easyecom.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class DocsPagesTest {

  private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"/docs", "/redoc"})
  void aPageLoadsOnlyWhatTheGatewayServes(String page) {
    String html =
        given()
            .get(page)
            .then()
            .statusCode(200)
            .contentType("text/html")
            .header("Content-Security-Policy", containsString("script-src 'self'"))
            .header("Content-Security-Policy", not(containsString("unsafe-eval")))
            .extract()
            .asString();

    Matcher loaded = LOADED.matcher(html);
    assertTrue(loaded.find());
    do {
      assertTrue(loaded.group(1).startsWith("/docs/"), loaded.group(1));
      given()
          .get(loaded.group(1))
          .then()
          .statusCode(200)
          .header("Cache-Control", is("public, max-age=3600"));
    } while (loaded.find());
    assertFalse(html.contains("<script>"), "inline scripts are not allowed by the policy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "identity"})
  void aFileIsTheSameCompressedOrNot(String encoding) {
    given()
        .header("Accept-Encoding", encoding)
        .get("/docs/swagger-ui-bundle.js")
        .then()
        .statusCode(200)
        .contentType("text/javascript")
        .header("Vary", is("accept-encoding"))
        .body(containsString("SwaggerUIBundle"));
  }

  @Test
  void theTypeOfAProblemLeadsToItsExplanation() {
    String type = given().get("/nowhere").then().extract().path("type");

    given()
        .urlEncodingEnabled(false)
        .get(type.substring(0, type.indexOf('#')))
        .then()
        .statusCode(200)
        .body(containsString("id=\"" + type.substring(type.indexOf('#') + 1) + "\""));
  }
}
