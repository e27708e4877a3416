package com.easyecom.accounting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import com.easyecom.testkit.security.Tokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a problem document of the right code and never a 500. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class BadRequestsTest {

  private static final String LINE = "{\"account_code\": \"1000\", \"debit\": \"1.00\"}";

  private static final String PROFIT_LOSS =
      "/api/v1/reports/profit-loss?period_start=2026-02-01&period_end=2026-02-28";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          debit        | "lines": [{"account_code": "1000", "debit": "-1.00"}, %1$s]
          debit        | "lines": [{"account_code": "1000", "debit": "1.001"}, %1$s]
          debit        | "lines": [{"account_code": "1000", "debit": 1e30}, %1$s]
          debit        | "lines": [{"account_code": "1000", "debit": "1e999999999"}, %1$s]
          debit        | "lines": [{"account_code": "1000", "debit": true}, %1$s]
          debit        | "lines": [{"account_code": "1000", "debit": [1]}, %1$s]
          debit        | "lines": [{"account_code": "1000", "debit": "NaN"}, %1$s]
          account_code | "lines": [{"account_code": 1000, "debit": "1.00"}, %1$s]
          account_code | "lines": [{"account_code": "10\\u000000", "debit": "1.00"}, %1$s]
          account_id   | "lines": [{"account_id": "x", "debit": "1.00"}, %1$s]
          account_id   | "lines": [{"account_id": 99999999999999999999, "debit": "1.00"}, %1$s]
          lines[0]     | "lines": [null, %1$s]
          lines        | "lines": []
          lines        | "lines": [%1$s]
          lines        | "lines": "none"
          lines        | "lines": null
          description  | "description": "a\\u0000b", "lines": [%1$s, %1$s]
          colour       | "colour": "red", "lines": [%1$s, %1$s]
          """)
  void theWrongFieldOfAnEntryIsNamed(String field, String members) {
    String path = field.matches("debit|account.*") ? "lines[0]." + field : field;
    Api.post(Api.ENTRIES, "{\"entry_date\": \"2026-03-31\", " + members.formatted(LINE) + "}")
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid_request"))
        .body("errors.field", hasItem(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2026-02-30\"", "\"31.03.2026\"", "\"0001-01-01\"", "20260331", "null"})
  void theDayOfAnEntryMustBeADate(String day) {
    Api.post(Api.ENTRIES, "{\"entry_date\": %s, \"lines\": [%s, %s]}".formatted(day, LINE, LINE))
        .statusCode(400)
        .body("errors.field", hasItem("entry_date"));
  }

  @Test
  void tenThousandLinesAreTooMany() {
    String lines = String.join(",", Collections.nCopies(10_000, LINE));
    Api.post(Api.ENTRIES, "{\"entry_date\": \"2026-03-31\", \"lines\": [" + lines + "]}")
        .statusCode(400)
        .body("errors.field", hasItem("lines"));
  }

  @Test
  void aThousandLinesArePosted() {
    String debits = String.join(",", Collections.nCopies(999, LINE));
    Api.post(
            Api.ENTRIES,
            """
            {"entry_date": "2026-03-31", "lines": [
              {"account_code": "3000", "credit": "999.00"}, %s]}
            """
                .formatted(debits))
        .statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{\"lines\": [}", "42", "{} {}"})
  void whatIsNoJsonObjectIsMalformed(String body) {
    Api.post(Api.ENTRIES, body)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("malformed_json"));
  }

  @Test
  void anotherContentTypeIsNotUnderstood() {
    Api.asAccountant()
        .contentType("text/plain")
        .body("hello")
        .post(Api.ENTRIES)
        .then()
        .statusCode(415)
        .body("code", equalTo("unsupported_media_type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/accounting/journal-entries?limit=0",
        "/api/v1/accounting/journal-entries?limit=-1",
        "/api/v1/accounting/journal-entries?limit=many",
        "/api/v1/accounting/journal-entries?cursor=nonsense",
        "/api/v1/accounting/journal-entries?from=2026-13-01",
        "/api/v1/accounting/journal-entries?reference_type=a%00b",
        "/api/v1/accounting/ledger?account_code=a%00b",
        "/api/v1/accounting/accounts?is_archived=perhaps",
        "/api/v1/accounting/periods?limit=0",
        "/api/v1/accounting/recurring-entries?cursor=nonsense",
        "/api/v1/accounting/trial-balance?as_of=today",
        "/api/v1/accounting/balance-sheet?as_of=99999-01-01",
        "/api/v1/reports/profit-loss",
        "/api/v1/reports/profit-loss?period_start=2026-02-01",
        "/api/v1/reports/profit-loss?period_end=2026-02-01",
        "/api/v1/reports/profit-loss?period_start=2026-02-30&period_end=2026-03-01",
        "/api/v1/reports/profit-loss?period_start=2026-02-02&period_end=2026-02-01",
        "/api/v1/reports/stock-aging?as_of_date=2026-02-30",
        "/api/v1/reports/stock-aging?limit=0",
        "/api/v1/reports/stock-aging?cursor=nonsense",
        "/api/v1/reports/stock-aging?format=pdf",
        PROFIT_LOSS + "&compare_to=last_week",
        PROFIT_LOSS + "&comparison_start=2026-01-01",
        PROFIT_LOSS + "&comparison_end=2026-01-01",
        PROFIT_LOSS + "&comparison_start=2026-01-02&comparison_end=2026-01-01",
        PROFIT_LOSS
            + "&compare_to=previous_year&comparison_start=2026-01-01&comparison_end=2026-01-02",
      })
  void aParameterThatMakesNoSenseIsRefused(String path) {
    Api.asAccountant()
        .urlEncodingEnabled(false)
        .get(path)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("invalid_request"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/accounting/journal-entries/999999999",
        "/api/v1/accounting/journal-entries/-1",
        "/api/v1/accounting/journal-entries/first",
        "/api/v1/accounting/journal-entries/99999999999999999999",
        "/api/v1/reports/horoscope",
      })
  void whatIsNotThereIsNotFound(String path) {
    Api.get(path).statusCode(404).body("code", equalTo("not_found"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/accounting/accounts",
        "/api/v1/accounting/journal-entries",
        "/api/v1/accounting/periods",
        "/api/v1/accounting/posting-accounts",
        "/api/v1/accounting/recurring-entries",
        "/api/v1/accounting/ledger?account_code=1000",
        "/api/v1/accounting/trial-balance",
        "/api/v1/accounting/balance-sheet",
        "/api/v1/reports/dashboard",
        PROFIT_LOSS,
        "/api/v1/accounting/journal-entries/export",
        "/api/v1/reports/stock-aging",
      })
  void theBooksAreForThoseWhoMayUseThem(String path) {
    given().get(path).then().statusCode(401).body("code", equalTo("unauthenticated"));
    given()
        .header("Authorization", Tokens.admin() + "x")
        .get(path)
        .then()
        .statusCode(401)
        .body("code", equalTo("unauthenticated"));
    for (String role : new String[] {"sales", "warehouse", "support", "viewer"}) {
      assertEquals(403, statusFor(path, role), role);
    }
    for (String role : new String[] {"admin", "manager", "accountant"}) {
      assertEquals(200, statusFor(path, role), role);
    }
  }

  private static int statusFor(String path, String role) {
    return given().header("Authorization", Tokens.bearer("somebody", role)).get(path).statusCode();
  }

  @Test
  void postingNeedsThePermissionToo() {
    given()
        .header("Authorization", Tokens.bearer("sam", "sales"))
        .contentType("application/json")
        .body(Api.entry("2026-03-31", "6000", "1000", "1.00"))
        .post(Api.ENTRIES)
        .then()
        .statusCode(403)
        .body("code", equalTo("forbidden"));
  }
}
