package com.easyecom.acceptance.chaos;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Books;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The end of every test here: orders = stock = books, nothing lost and nothing twice, by what the
 * clients were answered, by what the shop answers now, and by what its tables say.
 */
record Verdict(ChaosStack stack) {

  private static final Duration TO_SETTLE = Duration.ofMinutes(3);

  /**
   * Waits until everything has come to rest, then looks.
   *
   * @param answered what clients were answered since the stack was started, or a part of it
   */
  void isThatAllAgrees(Sales... answered) {
    Findings findings = new Findings(stack.database());
    Eventually.isSo(TO_SETTLE, findings::onTheirWay);
    assertEquals("", findings.contradictions());
    everyEventIsPublishedInOrder();
    Shop shop = stack.shop();
    theBooksAreThoseOfTheStock(shop);
    Eventually.isSo(TO_SETTLE, () -> driftThatTheShopSees(shop));
    for (Sales sales : answered) {
      theStockIsWhatClientsLeft(shop, sales);
      everyAcceptedOrderIsThereOnce(sales);
    }
  }

  /** Of a shop at rest that goes on: somebody may sign in, or a task may begin, at any time. */
  private void everyEventIsPublishedInOrder() {
    Set<String> stored = storedEvents();
    Eventually.isSo(
        TO_SETTLE,
        () -> {
          // The broker shows what was committed a moment later to those who read only that.
          Topics topics = Topics.read(stack.kafka());
          assertEquals(List.of(), topics.outOfOrder());
          assertEquals(
              Set.of(), without(topics.eventIds(), storedEvents()), "published, but not stored");
          Set<String> missing = without(stored, topics.eventIds());
          return missing.isEmpty() ? "" : "stored, but not published: " + missing;
        });
  }

  private Set<String> storedEvents() {
    return new HashSet<>(
        stack
            .database()
            .texts(
                """
                SELECT event_id FROM catalog.outbox
                UNION ALL SELECT event_id FROM orders.outbox
                UNION ALL SELECT event_id FROM accounting.outbox
                UNION ALL SELECT event_id FROM auth.outbox
                UNION ALL SELECT event_id FROM vision.outbox
                """));
  }

  private void theBooksAreThoseOfTheStock(Shop shop) {
    String value = stack.database().texts("SELECT sum(value) FROM catalog.stock").getFirst();
    assertEquals(0, new Books(shop).inventory().compareTo(new BigDecimal(value)));
  }

  private static String driftThatTheShopSees(Shop shop) {
    JsonNode report = shop.get("/api/v1/reports/reconciliation").expect(200).body();
    return report.path("status").asText().equals("consistent") ? "" : report.toPrettyString();
  }

  private void theStockIsWhatClientsLeft(Shop shop, Sales sales) {
    for (long product : sales.received().keySet()) {
      Answer stock = shop.stock(product);
      assertEquals(
          "%d.000 on hand, %d.000 allocated"
              .formatted(sales.onHand(product), sales.allocated(product)),
          "%s on hand, %s allocated"
              .formatted(
                  stock.body().path("on_hand").asText(), stock.body().path("allocated").asText()),
          stock.text());
    }
  }

  private void everyAcceptedOrderIsThereOnce(Sales sales) {
    List<String> stored =
        stack
            .database()
            .texts(
                "SELECT note || ' ' || id || ' ' || status FROM orders.sales_order WHERE note LIKE"
                    + " '"
                    + sales.name()
                    + "%'");
    Map<String, String> expected =
        sales.sales().stream()
            .filter(sale -> !sale.finalStatus().isEmpty())
            .collect(toMap(Sale::key, sale -> sale.orderId() + " " + sale.finalStatus()));
    Map<String, String> found =
        stored.stream()
            .map(row -> row.split(" ", 2))
            .collect(toMap(row -> row[0], row -> row[1], (one, other) -> one + " and " + other));
    assertEquals(new TreeMap<>(expected), new TreeMap<>(found));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    Set<String> rest = new HashSet<>(all);
    rest.removeAll(some);
    return rest;
  }
}
