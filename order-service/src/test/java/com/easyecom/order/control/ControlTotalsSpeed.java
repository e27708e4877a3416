package com.easyecom.order.control;

import com.easyecom.kit.security.Identity;
import com.easyecom.kit.security.ServiceTokens;
import com.easyecom.order.fixture.WithFakeCatalog;
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
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class ControlTotalsSpeed {

  private static final Logger LOG = Logger.getLogger(ControlTotalsSpeed.class);
  private static final int ORDERS = 1_000_000;

  /** Ids that no sequence has reached. */
  private static final long FIRST = 1_000_000_000;

  @Inject ServiceTokens tokens;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.flyway.password")
  String password;

  @Test
  void measureAMillionOrders() {
    Jdbi owner = Jdbi.create(url + "?currentSchema=orders", "orders_owner", password);
    owner.useHandle(
        handle -> {
          handle.execute(
              """
              INSERT INTO sales_order (id, order_number, status, channel, currency, subtotal,
                discount_amount, tax_amount, revenue, ordered_at, version, created_at)
              SELECT ? + n, 'speed-' || n, 'fulfilled', 'api', 'USD', 10, 1, 0.70, 9, now(), 1, now()
              FROM generate_series(1, ?) n
              """,
              FIRST,
              ORDERS);
          handle.execute(
              """
              INSERT INTO order_item (id, order_id, product_id, sku, name, quantity, unit_price,
                line_total, fulfilled_quantity, returned_quantity, cost)
              SELECT ? + 2 * n + line, ? + n, line, 'sku', 'name', 1, 5, 5, 1, 0, 2
              FROM generate_series(1, ?) n, generate_series(0, 1) line
              """,
              FIRST,
              FIRST,
              ORDERS);
          handle.execute(
              """
              INSERT INTO fulfilment (id, order_id, state, discount_amount, tax_amount, occurred_at,
                is_placement, actor, tried_at) OVERRIDING SYSTEM VALUE
              SELECT ? + n, ? + n, 'done', 1, 0.70,
                timestamptz '2025-01-01Z' + n * interval '30 seconds', true, 'speed', now()
              FROM generate_series(1, ?) n
              """,
              FIRST,
              FIRST,
              ORDERS);
          handle.execute(
              """
              INSERT INTO fulfilment_item (fulfilment_id, order_item_id, quantity, line_total, cost)
              SELECT ? + n, ? + 2 * n + line, 1, 5, 2
              FROM generate_series(1, ?) n, generate_series(0, 1) line
              """,
              FIRST,
              FIRST,
              ORDERS);
          handle.execute("ANALYZE sales_order, fulfilment, fulfilment_item");
        });
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      int length = ask().length();
      LOG.infof(
          "Totals of %d orders in %.2f s, %d bytes",
          ORDERS, (System.nanoTime() - start) / 1e9, length);
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
