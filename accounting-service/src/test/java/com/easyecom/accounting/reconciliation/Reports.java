package com.easyecom.accounting.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.accounting.testing.Api;
import io.restassured.path.json.JsonPath;
import java.util.List;

/** Reads the reconciliation's report. */
final class Reports {

  private static final String PATH = "/api/v1/reports/reconciliation";

  private Reports() {}

  static JsonPath reconciliation() {
    return Api.read(PATH);
  }

  /** The report, which must have this status. */
  static JsonPath reconciliation(String status) {
    JsonPath report = reconciliation();
    assertEquals(status, report.getString("status"), report.prettify());
    return report;
  }

  /** The names of the checks that are not good. */
  static List<String> failing(JsonPath report) {
    return report.getList("checks.findAll { it.status == 'drift' }.name");
  }

  /** Where a check is in the report. */
  static String check(String name) {
    return "checks.find { it.name == '" + name + "' }";
  }

  /** What the two sides of a check say. */
  static void assertCheck(JsonPath report, String name, String left, String right) {
    assertEquals(left, report.getString(check(name) + ".left"), name);
    assertEquals(right, report.getString(check(name) + ".right"), name);
  }
}
