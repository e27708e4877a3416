package com.easyecom.acceptance;

import java.util.Map;

/**
 * The stack that these tests talk to: one that {@code EASYECOM_ADDRESS} names, or a fresh one of
 * our own.
 */
final class RunningStack {

  private static final String ADDRESS = start();
  private static final Answer DASHBOARD = dashboard();

  private RunningStack() {}

  /** Where the gateway is, for example {@code http://localhost:8000}. */
  static String address() {
    return ADDRESS;
  }

  /** What the dashboard said before any test traded. */
  static Answer dashboardAtStart() {
    return DASHBOARD;
  }

  private static String start() {
    String given = System.getenv("EASYECOM_ADDRESS");
    return given == null ? OwnStack.start(Map.of()).address() : given;
  }

  private static Answer dashboard() {
    return Shop.open().get("/api/v1/reports/dashboard").expect(200);
  }
}
