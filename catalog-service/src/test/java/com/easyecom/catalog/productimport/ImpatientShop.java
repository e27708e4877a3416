package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.get;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Imports and undoings are hardly waited for before they are answered; in a schema of its own, so
 * that the whole catalog is the test's.
 */
public final class ImpatientShop implements QuarkusTestProfile {

  static final String SCHEMA = "catalog_alone";

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of("easyecom.import.wait", "1ms", "easyecom.schema", SCHEMA);
  }

  /** Waits until an import is in that state no longer; the largest takes long. */
  static void awaitEndOf(String state, String location) {
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (state(location).equals(state)) {
      assertTrue(System.nanoTime() < end, "still " + state + " after " + LONG_ENOUGH);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  static String state(String location) {
    return get(location)
        .statusCode(200)
        .body("rows_read", greaterThanOrEqualTo(0))
        .body("rows_undone", greaterThanOrEqualTo(0))
        .extract()
        .path("state");
  }
}
