package com.easyecom.catalog.control;

import com.easyecom.catalog.fixture.Shelf;
import com.easyecom.kit.security.Identity;
import com.easyecom.kit.security.ServiceTokens;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Says what control totals cost here: {@code mvn test -Dtest=ControlTotalsSpeed}. */
@QuarkusTest
@WithEmbedded(schema = "catalog")
class ControlTotalsSpeed {

  private static final Logger LOG = Logger.getLogger(ControlTotalsSpeed.class);
  private static final int MOVEMENTS = 1_000_000;

  @Inject ServiceTokens tokens;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @Test
  void measureAMillionMovements() {
    long product = Shelf.product();
    Jdbi owner = Jdbi.create(url + "?currentSchema=catalog", "catalog_owner", password);
    owner.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO stock_movement (product_id, stock_version, movement_type, quantity, value,
                unit_cost, on_hand_after, value_after, unit_cost_after, reference_type,
                reference_id, fulfilment_id, order_item_id, actor, occurred_at)
              SELECT ?, n + 10, 'out', -1, -2.50, 2.5, 1000000, 2500000, 2.5, 'order', n::text,
                1000000000 + n, n, 'speed', timestamptz '2025-01-01Z' + n * interval '30 seconds'
              FROM generate_series(1, ?) n
              """,
              product,
              MOVEMENTS);
          handle.execute("ANALYZE stock_movement");
        });
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      int length = ask().length();
      LOG.infof(
          "Totals of %d movements in %.2f s, %d bytes",
          MOVEMENTS, (System.nanoTime() - start) / 1e9, length);
    }
  }

  private String ask() {
    String token = tokens.issueFor(Identity.ofService("accounting-service"));
    return RestAssured.given()
        .header("Authorization", "Bearer " + token)
        .get("/internal/control-totals")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
