package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {

  private static final int FIFTY_MEGABYTES = 50 << 20;

  private final Shop shop = Shop.open();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/orders",
        "/api/v1/products",
        "/api/v1/inventory/adjustments",
        "/api/v1/accounting/journal-entries",
        "/api/v1/auth/login",
        "/api/v1/auth/register"
      })
  void whatIsNoJsonIsMalformed(String path) {
    for (String body :
        List.of("{", "not json", "", "[]", "null", "{\"a\":1,}", "[".repeat(9_999))) {
      shop.post(path, body).expectProblem(400, "malformed_json");
    }
    shop.send("POST", path, "text/plain", BodyPublishers.ofString("{}"))
        .expectProblem(415, "unsupported_media_type");
  }

  @Test
  void unknownFieldsWrongTypesAndBadNumbersAreAllNamed() {
    long product = shop.product("5.00");
    Answer answer =
        shop.post(
                "/api/v1/orders",
                """
                {"items": [{"product_id": %d, "quantity": "-1"},
                           {"product_id": "x", "quantity": 1.2345},
                           {"product_id": %d, "quantity": 1e99, "colour": "red"}],
                 "tax_amount": -1, "discount_amount": "1.001", "status": "shipped",
                 "ordered_at": "yesterday"}
                """
                    .formatted(product, product))
            .expectProblem(400, "invalid_request");
    List<String> fields = answer.body().path("errors").findValuesAsText("field");
    for (String field :
        List.of(
            "items[0].quantity",
            "items[1].product_id",
            "items[1].quantity",
            "items[2].quantity",
            "items[2].colour",
            "tax_amount",
            "discount_amount",
            "status",
            "ordered_at")) {
      assertTrue(fields.contains(field), field + " is missing in " + fields);
    }
  }

  @Test
  void tenThousandLinesAreTooMany() {
    long product = shop.product("5.00");
    shop.receive(product, "20000", "1");
    String line = "{\"product_id\": %d, \"quantity\": 1}".formatted(product);
    String lines = String.join(",", Collections.nCopies(10_000, line));
    shop.post("/api/v1/orders", "{\"items\": [" + lines + "]}")
        .expectProblem(400, "invalid_request");
    assertEquals("20000.000", shop.stock(product).body().path("available").asText());
  }

  @Test
  void fiftyMegabytesAreTooLarge() {
    byte[] body = new byte[FIFTY_MEGABYTES];
    shop.send("POST", "/api/v1/orders", "application/json", BodyPublishers.ofByteArray(body))
        .expectProblem(413, "payload_too_large");
  }

  @Test
  void withoutAGoodTokenNobodyComesIn() {
    String none = "/api/v1/orders";
    Shop.stranger().get(none).expectProblem(401, "unauthenticated");
    String forged = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiIsInJvbGVzIjpbImFkbWluIl19.";
    for (String token : List.of("x", forged, "a.b.c", "t".repeat(5_000))) {
      shop.as(token).get(none).expectProblem(401, "unauthenticated");
    }
  }

  @Test
  void whatIsNotThereIsNotFound() {
    shop.get("/api/v1/products/999999999").expectProblem(404, "not_found");
    shop.get("/api/v1/orders/999999999").expectProblem(404, "not_found");
    shop.get("/api/v1/orders/abc").expectProblem(404, "not_found");
    for (String path :
        List.of(
            "/internal/allocations",
            "/q/health",
            "/q/metrics",
            "/nowhere",
            "/api/v1/../internal/allocations",
            "/api/v1/orders/..%2f..%2f..%2finternal/allocations")) {
      Answer answer = shop.get(path);
      assertTrue(answer.status() == 404 || answer.status() == 400, path + ": " + answer.status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit=0",
        "limit=-1",
        "limit=many",
        "cursor=x",
        "from=soon",
        "to=2026-13-01",
        "status=lost"
      })
  void badFiltersAreRefused(String query) {
    shop.get("/api/v1/orders?" + query).expectProblem(400, "invalid_request");
  }
}
