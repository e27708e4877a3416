package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The books agree with stock and orders, and what is changed behind the services' backs is found.
 */
class ReconciliationTest {

  private static final String PATH = "/api/v1/reports/reconciliation";
  private static final Duration TRADING = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final int SELLERS = 4;

  private final Shop shop = Shop.open();

  @Test
  void whileTheShopTradesTheBooksAreConsistent() throws Exception {
    awaitReport(ReconciliationTest::isConsistent);
    AtomicBoolean trading = new AtomicBoolean(true);
    try (ExecutorService sellers = Executors.newFixedThreadPool(SELLERS)) {
      List<Future<?>> working = new ArrayList<>();
      for (int i = 0; i < SELLERS; i++) {
        long product = shop.product("5.00");
        working.add(
            sellers.submit(
                () -> {
                  while (trading.get()) {
                    shop.receive(product, "3", "3.3333");
                    shop.sell(product, "2").expect(201);
                  }
                }));
      }
      try {
        long end = System.nanoTime() + TRADING.toNanos();
        while (System.nanoTime() < end) {
          JsonNode report = report();
          assertTrue(isConsistent(report), report.toPrettyString());
        }
      } finally {
        trading.set(false);
      }
      for (Future<?> seller : working) {
        seller.get();
      }
    }
    new Books(shop).awaitSettled();
  }

  /** What an administrator does to a row, takes back, and which check finds it. */
  enum Plant {
    STOCK_VALUE(
        "UPDATE catalog.stock SET value = value + %s WHERE product_id = :product",
        "stock_value", false),
    MOVEMENT(
        """
        UPDATE catalog.stock_movement SET value = value - %s
        WHERE reference_type = 'order' AND reference_id = ':order'
        """,
        "cost_of_goods_sold", true),
    FULFILMENT_TAX(
        "UPDATE orders.fulfilment SET tax_amount = tax_amount + %s WHERE order_id = :order",
        "sales_tax", true),
    FULFILMENT_LINE(
        """
        UPDATE orders.fulfilment_item SET line_total = line_total + %s WHERE fulfilment_id = (
          SELECT id FROM orders.fulfilment WHERE order_id = :order)
        """,
        "revenue", true),
    EARNED(
        "UPDATE orders.sales_order SET revenue = revenue - %s WHERE id = :order",
        "order_revenue", false),
    JOURNAL_LINE(
        """
        UPDATE accounting.journal_line SET debit = debit + %s
        FROM accounting.journal_entry entry, accounting.account
        WHERE entry.id = entry_id AND account.id = account_id AND account.code = '5000'
          AND entry.reference_type = 'order' AND entry.reference_id = ':order'
        """,
        "cost_of_goods_sold", true),
    RUNNING_BALANCE(
        """
        UPDATE accounting.account_day SET debit = debit + %s
        WHERE day = ':day' AND account_id = (SELECT id FROM accounting.account WHERE code = '1200')
        """,
        "account_days", false);

    private final String sql;
    private final String check;
    private final boolean isNamed;

    Plant(String sql, String check, boolean isNamed) {
      this.sql = sql;
      this.check = check;
      this.isNamed = isNamed;
    }

    private String sql(String by, long product, long order, LocalDate day) {
      return sql.formatted(by)
          .replace(":product", Long.toString(product))
          .replace(":order", Long.toString(order))
          .replace(":day", day.toString());
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRowThatWasChangedBehindAServicesBackIsFound(Plant plant) {
    Database database = RunningStack.database().orElse(null);
    assumeTrue(database != null, "the stack's secrets are not known: set EASYECOM_HOME");
    long product = shop.product("5.00");
    shop.receive(product, "10", "2");
    Answer order = shop.sell(product, "3").expect(201);
    LocalDate day = OffsetDateTime.parse(order.body().path("ordered_at").asText()).toLocalDate();
    new Books(shop).awaitSettled();

    assertEquals(1, database.change(plant.sql("0.50", product, order.id(), day)), "planted");
    try {
      JsonNode report = awaitReport(found -> isDrift(check(found, plant.check)));
      assertEquals("drift", report.path("status").asText());
      if (plant.isNamed) {
        JsonNode first = check(report, plant.check).path("first");
        assertEquals(day.toString(), first.path("day").asText(), report.toPrettyString());
        assertEquals("order", first.path("item").path("reference_type").asText());
        assertEquals(order.id(), first.path("item").path("reference_id").asLong());
      }
    } finally {
      database.change(plant.sql("-0.50", product, order.id(), day));
    }
    awaitReport(ReconciliationTest::isConsistent);
  }

  private JsonNode report() {
    return shop.get(PATH).expect(200).body();
  }

  private static boolean isConsistent(JsonNode report) {
    return report.path("status").asText().equals("consistent");
  }

  private static boolean isDrift(JsonNode reportOrCheck) {
    return reportOrCheck.path("status").asText().equals("drift");
  }

  private static JsonNode check(JsonNode report, String name) {
    for (JsonNode check : report.path("checks")) {
      if (check.path("name").asText().equals(name)) {
        return check;
      }
    }
    throw new AssertionError("there is no check " + name + ": " + report.toPrettyString());
  }

  private JsonNode awaitReport(Predicate<JsonNode> isSo) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    JsonNode report = report();
    while (!isSo.test(report)) {
      assertTrue(System.nanoTime() < end, report.toPrettyString());
      pause();
      report = report();
    }
    return report;
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
