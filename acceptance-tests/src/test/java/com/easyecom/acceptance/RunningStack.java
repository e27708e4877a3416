package com.easyecom.acceptance;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The stack that these tests talk to: one that {@code EASYECOM_ADDRESS} names, or a fresh one of
 * our own.
 */
public final class RunningStack {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("RECONCILIATION_FRESH_FOR", "1s", "RECONCILIATION_REST_PER_WORK", "0");

  private static final Optional<String> GIVEN =
      Optional.ofNullable(System.getenv("EASYECOM_ADDRESS"));
  private static final Optional<OwnStack> OWN =
      GIVEN.isPresent() ? Optional.empty() : Optional.of(OwnStack.start(ENVIRONMENT));
  private static final Answer DASHBOARD = dashboard();

  private RunningStack() {}

  /** Where the gateway is, for example {@code http://localhost:8000}. */
  static String address() {
    return OWN.map(OwnStack::address).or(() -> GIVEN).orElseThrow();
  }

  /** Where the stack keeps its data and secrets; empty when only its address is known. */
  static Optional<Path> home() {
    return OWN.map(OwnStack::home)
        .or(() -> Optional.ofNullable(System.getenv("EASYECOM_HOME")).map(Path::of));
  }

  /** The stack's database, where its secrets are known. */
  public static Optional<Database> database() {
    return home().map(home -> Database.of(home, URI.create(address()).getPort()));
  }

  /** What the dashboard said before any test traded. */
  static Answer dashboardAtStart() {
    return DASHBOARD;
  }

  private static Answer dashboard() {
    return Shop.open().get("/api/v1/reports/dashboard").expect(200);
  }
}
