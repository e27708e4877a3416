package com.easyecom.accounting.recurring;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.accounting.testing.Api;
import com.easyecom.accounting.testing.Owner;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How entries that recur are asked for and listed. */
@QuarkusTest
@WithEmbedded(schema = "accounting")
class RecurringEntriesOverHttpTest {

  @Inject Owner owner;

  @BeforeEach
  @AfterEach
  void startOver() {
    owner.clearBooks();
  }

  @Test
  void theListIsNewestFirstAndComesInPages() {
    long first = Recurring.started("2090-01-31", "2090-12-31");
    long second = Recurring.started("2090-01-31", "2090-12-31");
    Api.asAccountant().delete(Recurring.PATH + "/" + first).then().statusCode(204);
    assertEquals(List.of(second, first), Api.read(Recurring.PATH).getList("id", Long.class));
    assertEquals(List.of(second), Api.read(Recurring.PATH + "?limit=1").getList("id", Long.class));
    assertEquals(
        List.of(first), Api.read(Recurring.PATH + "?is_active=false").getList("id", Long.class));
    assertEquals(
        List.of(second), Api.read(Recurring.PATH + "?is_active=true").getList("id", Long.class));
    Api.get(Recurring.PATH + "?is_active=maybe").statusCode(400);
  }

  @Test
  void theSameKeyStartsOneEntry() {
    for (int i = 0; i < 2; i++) {
      Api.asAccountant()
          .header("Idempotency-Key", "rent-of-2090")
          .body(Recurring.body("2090-01-31", "2090-12-31"))
          .post(Recurring.PATH)
          .then()
          .statusCode(201);
    }
    assertEquals(1, Api.read(Recurring.PATH).getList("$").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          start_date   | invalid_request      | {"lines": [%1$s, %2$s]}
          start_date   | invalid_request      | {"start_date": "1999-01-01", "lines": [%1$s, %2$s]}
          end_date     | invalid_request      | {"start_date": "2090-01-01", "end_date": "2089-01-01", "lines": [%1$s, %2$s]}
          end_date     | invalid_request      | {"start_date": "2090-01-02", "end_date": "2090-01-30", "day_of_month": 1, "lines": [%1$s, %2$s]}
          day_of_month | invalid_request      | {"start_date": "2090-01-01", "day_of_month": 32, "lines": [%1$s, %2$s]}
          day_of_month | invalid_request      | {"start_date": "2090-01-01", "day_of_month": 0, "lines": [%1$s, %2$s]}
          lines        | invalid_request      | {"start_date": "2090-01-01", "lines": [%1$s]}
          account_code | invalid_request      | {"start_date": "2090-01-01", "lines": [{"account_code": "9999", "debit": "1.00"}, %2$s]}
          null         | unbalanced           | {"start_date": "2090-01-01", "lines": [%1$s, %1$s]}
          lines[0]     | line_needs_one_side  | {"start_date": "2090-01-01", "lines": [{"account_code": "6000"}, %2$s]}
          """)
  void whatIsWrongIsNamedAndStartsNothing(String field, String code, String body) {
    String debit = "{\"account_code\": \"6000\", \"debit\": \"1.00\"}";
    String credit = "{\"account_code\": \"1000\", \"credit\": \"1.00\"}";
    JsonPath problem =
        Api.post(Recurring.PATH, body.formatted(debit, credit))
            .statusCode(400)
            .extract()
            .jsonPath();
    assertEquals(code, problem.getString("code"));
    String named = String.valueOf(problem.getList("errors.field"));
    assertTrue(named.contains(field), named);
    assertEquals(List.of(), Api.read(Recurring.PATH).getList("$"));
  }

  @Test
  void theInventoryAccountTakesNothingThatRecurs() {
    Api.post(
            Recurring.PATH,
            """
            {"start_date": "2090-01-01", "lines": [
              {"account_code": "1200", "debit": "1.00"}, {"account_code": "3000", "credit": "1.00"}]}
            """)
        .statusCode(409)
        .body("code", equalTo("account_is_automatic"));
  }
}
