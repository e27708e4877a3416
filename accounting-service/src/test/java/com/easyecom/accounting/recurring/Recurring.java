package com.easyecom.accounting.recurring;

import com.easyecom.accounting.testing.Api;
import io.restassured.response.ValidatableResponse;
import java.util.List;

/** Entries that recur, over HTTP. */
final class Recurring {

  static final String PATH = "/api/v1/accounting/recurring-entries";

  private Recurring() {}

  static long started(String start, String end) {
    return start(start, end).statusCode(201).extract().jsonPath().getLong("id");
  }

  static ValidatableResponse start(String start, String end) {
    return Api.post(PATH, body(start, end));
  }

  static String body(String start, String end) {
    return """
        {"description": "Rent", "start_date": "%s", "end_date": "%s", "lines": [
          {"account_code": "6000", "debit": "800.00"}, {"account_code": "1000", "credit": 800}]}
        """
        .formatted(start, end);
  }

  /** The days that its entries count on, the first first. */
  static List<String> postedDays(long id) {
    return Api.read(Api.ENTRIES + "?limit=200&reference_type=recurring_entry&reference_id=" + id)
        .getList("entry_date", String.class)
        .reversed();
  }
}
