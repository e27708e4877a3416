package com.easyecom.kit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no honest client sends, and what must not be answered with a 500 or let past a check. */
@QuarkusTest
@WithEmbedded(schema = "sample")
class HostileRequestTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/vnd.api+json",
        "application/x+json",
        "application/x-ndjson",
        "application/x-ndjson; charset=utf-8",
        "application/stream+json",
        "application/problem+json",
        "application/*",
        "*/*",
        "text/json",
        "application/octet-stream",
        "nonsense"
      })
  void noContentTypeSlipsPastTheChecks(String contentType) throws IOException {
    String answer = send("Content-Type: " + contentType, "{\"name\": \"\", \"colour\": 1}");
    assertTrue(Set.of(400, 415).contains(RawHttp.status(answer)), answer);
  }

  @Test
  void aBodyWithoutAContentTypeIsCheckedToo() throws IOException {
    String answer = send("X-Nothing: else", "{\"name\": \"\", \"colour\": 1}");
    assertEquals(4, RawHttp.status(answer) / 100, answer);
  }

  @Test
  void halfACharacterIsRefusedInTextAndInNames() {
    post(HttpContractTest.GOOD.replace("cup", "c\\ud800p"))
        .statusCode(400)
        .body("errors[0].field", equalTo("name"));
    post("{\"a\\udc00b\": 1}").statusCode(400).body("code", equalTo("invalid_request"));
  }

  @Test
  void numbersBeyondTheirTypeAreRefused() {
    for (String name : new String[] {"9".repeat(30), "1e400", "-0", "9".repeat(1_500)}) {
      post("{\"name\": " + name + "}").statusCode(400);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/widgets?limit=1&q=%7Bx%7D&r=%25zz",
        "/api/v1/widgets?limit=1&q=a+b%26c",
        "/api/v1/widgets?limit=1&&&=&q",
        "/api/v1/widgets?limit=1&q=%00%ff"
      })
  void anOddQueryGetsAPageAndAGoodLink(String target) throws IOException {
    post(HttpContractTest.GOOD);
    post(HttpContractTest.GOOD);
    String answer = RawHttp.get(RestAssured.port, target, Tokens.admin());
    assertEquals(200, RawHttp.status(answer), answer);
    String link = answer.lines().filter(line -> line.startsWith("Link")).findFirst().orElseThrow();
    String next = link.substring(link.indexOf('<') + 1, link.lastIndexOf('>'));
    assertEquals(200, RawHttp.status(RawHttp.get(RestAssured.port, next, Tokens.admin())), next);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/widgets/%zz",
        "/api/v1/widgets/%00",
        "/api/v1/widgets/%ff",
        "/api/v1/widgets/{id}",
        "/api/v1/widgets/99999999999999999999",
        "/api/v1/widgets?limit=1&q={x}",
        "/api/v1/widgets?limit=1&q=%zz",
        "/api/v1/widgets?limit=1&q=<>\"|\\^`",
        "//api/v1/nowhere",
        "/api/v1/../nowhere"
      })
  void anAddressThatIsNoneIsNoFaultOfOurs(String target) throws IOException {
    String answer = RawHttp.get(RestAssured.port, target, Tokens.admin());
    assertEquals(4, RawHttp.status(answer) / 100, answer);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedHoweverItIsSent() {
    post(HttpContractTest.GOOD.replace("cup", "c".repeat(3_000_000)))
        .statusCode(413)
        .body("code", equalTo("payload_too_large"));
  }

  @Test
  void aChunkedBodyWithoutEndIsRefused() throws IOException {
    String chunk = "100000\r\n" + " ".repeat(0x100000) + "\r\n";
    String answer =
        RawHttp.send(
            RestAssured.port,
            "POST /api/v1/widgets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: "
                + Tokens.admin()
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(14)
                + "0\r\n\r\n");
    assertEquals(413, RawHttp.status(answer), answer);
  }

  @Test
  void aSaneRequestIdIsTakenOverAndAnotherReplaced() {
    authorised()
        .header("X-Request-ID", "abc-1.2_3")
        .get("/api/v1/widgets")
        .then()
        .header("X-Request-ID", equalTo("abc-1.2_3"));
    for (String hostile : new String[] {"a b", "x".repeat(65), "${jndi:ldap://x}", "é", "a\tb"}) {
      authorised()
          .header("X-Request-ID", hostile)
          .get("/api/v1/widgets")
          .then()
          .statusCode(200)
          .header("X-Request-ID", not(equalTo(hostile)))
          .header("X-Request-ID", notNullValue());
    }
  }

  @Test
  void aRefusalCarriesTheRequestIdToo() {
    given()
        .header("X-Request-ID", "mine")
        .get("/api/v1/widgets")
        .then()
        .statusCode(401)
        .header("X-Request-ID", equalTo("mine"));
  }

  private static String send(String header, String body) throws IOException {
    return RawHttp.send(
        RestAssured.port,
        "POST /api/v1/widgets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Authorization: %s\r\n%s\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(Tokens.admin(), header, body.length(), body));
  }

  private static ValidatableResponse post(String body) {
    return authorised().contentType("application/json").body(body).post("/api/v1/widgets").then();
  }

  private static RequestSpecification authorised() {
    return given().header("Authorization", Tokens.admin());
  }
}
