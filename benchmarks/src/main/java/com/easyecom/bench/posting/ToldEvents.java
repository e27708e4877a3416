package com.easyecom.bench.posting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sales as catalog-service and order-service would tell them (docs/architecture.md, Events), of
 * orders and products that there are not: ids far beyond the shop's own.
 */
final class ToldEvents {

  /** What a sale's entries add to the sales account, in cents. */
  static final long CENTS_PER_SALE = 1_500;

  /** The issue's cost, the sale and its payment. */
  static final int ENTRIES_PER_SALE = 3;

  private static final int PRODUCTS = 1_000;
  private static final long UNITS = 1_000_000;
  private static final long UNIT_COST = 6;

  private final long firstId;
  private final String currency;
  private final Instant at = Instant.now();
  private final long[] versions = new long[PRODUCTS];
  private long sales;

  /**
   * @param firstId the first of the ids of products, orders and movements
   */
  ToldEvents(long firstId, String currency) {
    this.firstId = firstId;
    this.currency = currency;
  }

  /** The purchases of all products; an entry each. */
  List<ProducerRecord<String, String>> purchases() {
    List<ProducerRecord<String, String>> told = new ArrayList<>();
    for (int product = 0; product < PRODUCTS; product++) {
      told.add(purchase(product));
    }
    return told;
  }

  /** So many more sales of one unit, an issue and a fulfilment each. */
  List<ProducerRecord<String, String>> sales(int count) {
    List<ProducerRecord<String, String>> told = new ArrayList<>(2 * count);
    for (int i = 0; i < count; i++) {
      long order = firstId + sales++;
      int product = (int) (order % PRODUCTS);
      told.add(issue(order, product));
      told.add(fulfilment(order, product));
    }
    return told;
  }

  private ProducerRecord<String, String> purchase(int product) {
    versions[product] = 1;
    return record(
        "easyecom.catalog.stock",
        "com.easyecom.catalog.StockAdjusted.v1",
        firstId + product,
        1,
        """
        {"movement_id": %d, "product_id": %d, "version": 1, "sku": "BENCH-%d",
         "movement_type": "in", "quantity": "%d.000", "value": "%d.00", "on_hand_after": "%d.000",
         "value_after": "%d.00", "currency": "%s", "occurred_at": "%s"}
        """
            .formatted(
                firstId - product - 1,
                firstId + product,
                product,
                UNITS,
                UNITS * UNIT_COST,
                UNITS,
                UNITS * UNIT_COST,
                currency,
                at));
  }

  private ProducerRecord<String, String> issue(long order, int product) {
    long version = ++versions[product];
    long left = UNITS - version + 1;
    return record(
        "easyecom.catalog.stock",
        "com.easyecom.catalog.StockIssued.v1",
        firstId + product,
        version,
        """
        {"movement_id": %d, "product_id": %d, "version": %d, "sku": "BENCH-%d", "order_id": %d,
         "order_item_id": %d, "fulfilment_id": %d, "quantity": "1.000", "cost": "%d.00",
         "on_hand_after": "%d.000", "value_after": "%d.00", "currency": "%s", "occurred_at": "%s"}
        """
            .formatted(
                order,
                firstId + product,
                version,
                product,
                order,
                order,
                order,
                UNIT_COST,
                left,
                left * UNIT_COST,
                currency,
                at));
  }

  private ProducerRecord<String, String> fulfilment(long order, int product) {
    return record(
        "easyecom.order.order",
        "com.easyecom.order.OrderFulfilled.v1",
        order,
        2,
        """
        {"order_id": %d, "version": 2, "order_number": "BENCH-%d", "channel": "api",
         "fulfilment_id": %d, "currency": "%s", "lines": [{"order_item_id": %d, "product_id": %d,
         "sku": "BENCH-%d", "quantity": "1.000", "line_total": "15.00", "cost": "%d.00"}],
         "subtotal": "15.00", "discount_amount": "0.00", "tax_amount": "0.00",
         "total_amount": "15.00", "complete": true, "fulfilled_at": "%s"}
        """
            .formatted(
                order, order, order, currency, order, firstId + product, product, UNIT_COST, at));
  }

  private ProducerRecord<String, String> record(
      String topic, String type, long subject, long version, String data) {
    ProducerRecord<String, String> told = new ProducerRecord<>(topic, Long.toString(subject), data);
    header(told, "ce_specversion", "1.0");
    header(told, "ce_id", UUID.randomUUID().toString());
    header(told, "ce_source", "/benchmarks");
    header(told, "ce_type", type);
    header(told, "ce_subject", Long.toString(subject));
    header(told, "ce_time", at.toString());
    header(told, "content-type", "application/json");
    header(told, "ce_aggregateversion", Long.toString(version));
    return told;
  }

  private static void header(ProducerRecord<String, String> told, String name, String value) {
    told.headers().add(name, value.getBytes(UTF_8));
  }
}
