package com.easyecom.bench.ordertable;

import com.easyecom.bench.ShopClient;
import com.easyecom.bench.Stocking;
import com.easyecom.bench.database.StackDatabase;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Loads orders by COPY, a batch with all that belongs to it in a transaction: what was interrupted
 * goes on where it stopped. Ids and numbers are drawn from the shop's own sequences.
 */
record OrderLoad(StackDatabase database, ShopClient shop, TableSize size) {

  private static final int BATCH = 20_000;
  private static final int PRODUCTS = 200;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String PRODUCT_IDS =
      "SELECT product_id FROM product_copy WHERE sku ^@ 'bench-' ORDER BY product_id LIMIT "
          + PRODUCTS;
  private static final String LOADED = " FROM sales_order WHERE ordered_at < ? ";

  /** Where the sales are. */
  static final OffsetDateTime END = Sale.END.atOffset(ZoneOffset.UTC);

  /**
   * Loads what is missing.
   *
   * @return whether anything was
   * @throws IllegalStateException when there is another table than the one asked for
   */
  boolean load() {
    List<Long> products = products();
    loadCustomers();
    int present = (int) database.number("SELECT count(*)" + LOADED, END);
    if (present == size.orders()) {
      System.out.printf("%,d orders are there already%n", present);
      return false;
    }
    long start = System.nanoTime();
    String currency = database.texts("SELECT currency FROM sales_order LIMIT 1").getFirst();
    for (int first = present + 1; first <= size.orders(); first += BATCH) {
      int last = Math.min(first + BATCH - 1, size.orders());
      SaleBatch batch =
          new SaleBatch(database, size, first, last, products, firstCustomer(), currency);
      database.inTransaction(batch::copy);
      System.out.printf(
          "  %,d of %,d orders after %d s%n",
          last, size.orders(), Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
    return true;
  }

  /** As autovacuum will, sooner or later. */
  void settle() {
    for (String table :
        new String[] {
          "customer",
          "customer_word",
          "sales_order",
          "order_item",
          "fulfilment",
          "fulfilment_item",
          "order_history"
        }) {
      database.execute("VACUUM ANALYZE " + table);
    }
  }

  /** The products that are sold. Made when they are missing; known here a moment later. */
  List<Long> products() {
    if (database.numbers(PRODUCT_IDS).length < PRODUCTS) {
      new Stocking(shop).products(PRODUCTS);
    }
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (database.numbers(PRODUCT_IDS).length < PRODUCTS) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("order-service does not hear of new products");
      }
    }
    return database.texts(PRODUCT_IDS).stream().map(Long::valueOf).toList();
  }

  /** The ids of the orders, by their numbers, from 1. */
  long[] ids() {
    return database.numbers("SELECT id" + LOADED + "ORDER BY ordered_at", END);
  }

  /** The places in the sequence of order numbers, likewise. */
  long[] sequences() {
    return database.numbers(
        "SELECT split_part(order_number, '-', 3)" + LOADED + "ORDER BY ordered_at", END);
  }

  /** The id of the first customer; those of the others follow. */
  long firstCustomer() {
    return database.number(
        "SELECT coalesce(min(id), 0) FROM customer WHERE phone_e164 ^@ ?", Buyer.PHONE_PREFIX);
  }

  private void loadCustomers() {
    long present =
        database.number("SELECT count(*) FROM customer WHERE phone_e164 ^@ ?", Buyer.PHONE_PREFIX);
    if (present != 0 && present != size.customers()) {
      throw new IllegalStateException(
          "There are %d customers already, which is another table. Ask for that, or delete it."
              .formatted(present));
    }
    if (present == 0) {
      database.inTransaction(this::copyCustomers);
    }
  }

  private void copyCustomers() {
    long first = database.draw("customer_id_seq", size.customers());
    database.copy(
        "customer (id, full_name, phone_e164, email, created_at, updated_at)",
        lines -> {
          for (int number = 1; number <= size.customers(); number++) {
            Buyer buyer = new Buyer(number);
            lines.row(
                first + number - 1,
                buyer.fullName(),
                buyer.phone(),
                buyer.email(),
                Sale.END,
                Sale.END);
          }
        });
  }
}
