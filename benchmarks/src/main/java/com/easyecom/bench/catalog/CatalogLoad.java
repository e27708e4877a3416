package com.easyecom.bench.catalog;

import static com.easyecom.bench.database.CopyLines.amount;

import com.easyecom.bench.database.CopyLines;
import com.easyecom.bench.database.StackDatabase;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * Loads the catalog by COPY, a batch of products with all that belongs to them in a transaction:
 * what was interrupted goes on where it stopped. Words are written by the product's own triggers.
 */
record CatalogLoad(StackDatabase database, CatalogSize size) {

  private static final int BATCH = 20_000;
  private static final Duration TIME_OF_ALL = Duration.ofDays(365);

  /** Ids of orders that nobody has. */
  private static final long FIRST_ORDER = 9_000_000_000L;

  private static final String ACTOR = "admin";

  private static final String PRODUCT =
      "product (sku, name, category, description, unit_price, is_active, barcode, version,"
          + " created_at, updated_at)";
  private static final String STOCK =
      "stock (product_id, on_hand, allocated, value, unit_cost, last_movement_at, version)";
  private static final String MOVEMENT =
      "stock_movement (product_id, stock_version, movement_type, quantity, value, unit_cost,"
          + " on_hand_after, value_after, unit_cost_after, reference_type, reference_id,"
          + " fulfilment_id, order_item_id, actor, occurred_at)";

  /**
   * Loads what is missing.
   *
   * @return whether anything was
   * @throws IllegalStateException when there is another catalog than the one asked for
   */
  boolean load() {
    int present = present();
    if (present == size.products()) {
      System.out.printf("%,d products are there already%n", present);
      return false;
    }
    Instant begin = Instant.now().minus(TIME_OF_ALL);
    long start = System.nanoTime();
    for (int first = present + 1; first <= size.products(); first += BATCH) {
      int last = Math.min(first + BATCH - 1, size.products());
      loadBatch(first, last, begin);
      System.out.printf(
          "  %,d of %,d products with %,d movements after %d s%n",
          last,
          size.products(),
          (long) last * size.movementsEach(),
          Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }
    return true;
  }

  /** As autovacuum will, sooner or later. */
  void settle() {
    for (String table :
        new String[] {"product", "stock", "stock_movement", "product_word", "search_word"}) {
      database.execute("VACUUM ANALYZE " + table);
    }
  }

  /** The ids of all products, by their numbers, from 1. */
  long[] ids() {
    return ids(1, size.products());
  }

  private int present() {
    String last =
        database.texts("SELECT max(sku) FROM product WHERE sku ^@ ?", Goods.SKU_PREFIX).getFirst();
    if (last.isEmpty()) {
      return 0;
    }
    int products = Integer.parseInt(last.substring(Goods.SKU_PREFIX.length()));
    long movements =
        database.number("SELECT count(*) FROM stock_movement WHERE product_id = ?", ids(1, 1)[0]);
    if (products > size.products() || movements != size.movementsEach()) {
      throw new IllegalStateException(
          "There are %d products with %d movements each already. Ask for those, or delete the data."
              .formatted(products, movements));
    }
    return products;
  }

  private long[] ids(int first, int last) {
    return database.numbers(
        "SELECT id FROM product WHERE sku BETWEEN ? AND ? ORDER BY sku",
        new Goods(first).sku(),
        new Goods(last).sku());
  }

  private void loadBatch(int first, int last, Instant begin) {
    database.inTransaction(
        () -> {
          database.copy(
              PRODUCT,
              lines -> {
                for (int number = first; number <= last; number++) {
                  product(lines, new Goods(number), timeOf(begin, first, 0, number));
                }
              });
          long[] ids = ids(first, last);
          database.copy(
              STOCK,
              lines -> {
                for (int number = first; number <= last; number++) {
                  int end = size.movementsEach() - 1;
                  Instant at = timeOf(begin, first, end * (last - first + 1), number);
                  stock(lines, ids[number - first], new Goods(number), at);
                }
              });
          database.copy(
              MOVEMENT,
              lines -> {
                for (int i = 0; i < size.movementsEach(); i++) {
                  for (int number = first; number <= last; number++) {
                    int before = i * (last - first + 1);
                    Instant at = timeOf(begin, first, before, number);
                    long order = FIRST_ORDER + place(first, before, number);
                    movement(lines, ids[number - first], new Goods(number), i, order, at);
                  }
                }
              });
        });
  }

  /** The place of a movement in all, in the order of their ids. */
  private long place(int first, int movementsBefore, int number) {
    return (long) (first - 1) * size.movementsEach() + movementsBefore + number - first;
  }

  private Instant timeOf(Instant begin, int first, int movementsBefore, int number) {
    long place = place(first, movementsBefore, number);
    return begin.plusMillis((long) ((double) TIME_OF_ALL.toMillis() * place / size.movements()));
  }

  private static void product(CopyLines lines, Goods goods, Instant at) throws IOException {
    lines.row(
        goods.sku(),
        goods.name(),
        goods.category(),
        goods.description(),
        amount(goods.priceCents()),
        goods.isActive(),
        goods.barcode(),
        1,
        at,
        at);
  }

  private void stock(CopyLines lines, long id, Goods goods, Instant at) throws IOException {
    History.Moved last = new History(goods, size.movementsEach()).last();
    String value = amount((long) last.onHandAfter() * goods.costCents());
    lines.row(id, last.onHandAfter(), 0, value, amount(goods.costCents()), at, last.version());
  }

  private void movement(CopyLines lines, long id, Goods goods, int index, long order, Instant at)
      throws IOException {
    History.Moved moved = new History(goods, size.movementsEach()).at(index);
    History.Step step = moved.step();
    String cost = amount(goods.costCents());
    lines.row(
        id,
        moved.version(),
        step.type(),
        step.quantity(),
        amount((long) step.quantity() * goods.costCents()),
        cost,
        moved.onHandAfter(),
        amount((long) moved.onHandAfter() * goods.costCents()),
        cost,
        step.isForOrder() ? "order" : null,
        step.isForOrder() ? order : null,
        step.isForOrder() ? order : null,
        step.isForOrder() ? order : null,
        ACTOR,
        at);
  }
}
