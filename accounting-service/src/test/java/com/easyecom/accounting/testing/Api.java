package com.easyecom.accounting.testing;

import static io.restassured.RestAssured.given;

import com.easyecom.testkit.security.Tokens;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** The service over HTTP, as the accountant uses it. */
public final class Api {

  public static final String ENTRIES = "/api/v1/accounting/journal-entries";
  public static final String ACCOUNTS = "/api/v1/accounting/accounts";
  public static final String PERIODS = "/api/v1/accounting/periods";
  public static final String LEDGER = "/api/v1/accounting/ledger";

  private Api() {}

  public static RequestSpecification asAccountant() {
    return given()
        .header("Authorization", Tokens.bearer("ada", "accountant"))
        .contentType(ContentType.JSON);
  }

  public static ValidatableResponse get(String path) {
    return asAccountant().get(path).then();
  }

  /** The body of a good answer. */
  public static JsonPath read(String path) {
    return get(path).statusCode(200).extract().jsonPath();
  }

  public static ValidatableResponse post(String path, String body) {
    return asAccountant().body(body).post(path).then();
  }

  /** Posts an entry of two lines, and answers its id. */
  public static long postEntry(String day, String debited, String credited, String amount) {
    return post(ENTRIES, entry(day, debited, credited, amount))
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  public static String entry(String day, String debited, String credited, String amount) {
    return """
        {"entry_date": "%s", "lines": [
          {"account_code": "%s", "debit": "%s"}, {"account_code": "%s", "credit": "%s"}]}
        """
        .formatted(day, debited, amount, credited, amount);
  }
}
