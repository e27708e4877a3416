package com.easyecom.catalog.productimport;

import static com.easyecom.catalog.fixture.Shelf.admin;
import static com.easyecom.catalog.fixture.Shelf.get;
import static com.easyecom.catalog.fixture.Shelf.unique;
import static com.easyecom.catalog.productimport.Files.send;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** An import that outlives its request; {@code -Dimport.rows=100000} for the largest one. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
@TestProfile(LargeImportTest.WithoutPatience.class)
class LargeImportTest {

  private static final int ROWS = Integer.getInteger("import.rows", 20_000);

  private static final Duration LONG_ENOUGH = Duration.ofMinutes(3);

  /** Every import is answered before it is over. */
  public static final class WithoutPatience implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("easyecom.import.wait", "1ms");
    }
  }

  @Test
  void aLargeFileIsAcceptedAndItsProgressCanBeRead() {
    String run = "L" + unique();
    StringBuilder file = new StringBuilder("sku,name,unit_cost,unit_price,on_hand\n");
    for (int row = 0; row < ROWS; row++) {
      file.append("%s-%d,Product number %d,1.5,2,3\n".formatted(run, row, row));
    }
    long begun = System.nanoTime();
    String location =
        send(file.toString())
            .statusCode(202)
            .body("state", equalTo("running"))
            .extract()
            .header("Location");

    refusesAnother();
    awaitEnd(location);
    System.getLogger("import")
        .log(
            System.Logger.Level.INFO,
            "imported %d rows in %d ms".formatted(ROWS, (System.nanoTime() - begun) / 1_000_000));
    get(location)
        .body("state", equalTo("done"))
        .body("created", equalTo(ROWS))
        .body("rows_total", equalTo(ROWS))
        .body("rows_read", equalTo(ROWS))
        .body("errors", hasSize(0));
    get("/api/v1/products?q=%s-%d".formatted(run, ROWS - 1)).body("[0].on_hand", equalTo("3.000"));
    String exported = admin().get("/api/v1/products/export").asString();
    assertEquals(ROWS, exported.lines().filter(line -> line.startsWith(run)).count());
  }

  /** At once or, when even that takes longer than it waits, by what becomes of it. */
  private static void refusesAnother() {
    ValidatableResponse another = send("sku,name,unit_cost\na,b,1\n");
    String location = another.extract().header("Location");
    if (location == null) {
      another.statusCode(409).body("code", equalTo("import_running"));
      return;
    }
    awaitEnd(location);
    get(location)
        .body("state", equalTo("failed"))
        .body("errors[0].message", equalTo("Try again when the other import is done."));
  }

  /** The largest takes longer than other tests wait. */
  private static void awaitEnd(String location) {
    long end = System.nanoTime() + LONG_ENOUGH.toNanos();
    while (state(location).equals("running")) {
      assertTrue(System.nanoTime() < end, "still running after " + LONG_ENOUGH);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static String state(String location) {
    return get(location)
        .statusCode(200)
        .body("rows_read", greaterThanOrEqualTo(0))
        .extract()
        .path("state");
  }
}
