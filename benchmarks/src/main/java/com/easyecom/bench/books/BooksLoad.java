package com.easyecom.bench.books;

import static com.easyecom.bench.database.CopyLines.amount;

import com.easyecom.bench.database.StackDatabase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads books by COPY, a day with all that belongs to it in a transaction: what was interrupted
 * goes on where it stopped. The service's own triggers chain the entries, and keep balances and
 * sums.
 */
final class BooksLoad {

  private static final String DAYS_LOADED =
      "SELECT count(DISTINCT entry_date) FROM journal_entry WHERE reference_type = ?";
  private static final String FIRST_DAY =
      "SELECT coalesce(min(entry_date), current_date - ?) FROM journal_entry"
          + " WHERE reference_type = ?";
  private static final int TOLD_EACH_DAYS = 50;

  private static final List<String> TABLES =
      List.of(
          "account_day",
          "inbox",
          "inventory_day",
          "inventory_inflow",
          "inventory_month",
          "inventory_movement",
          "inventory_product",
          "journal_entry",
          "journal_line",
          "journal_link",
          "product_category",
          "sale_line",
          "sale_order",
          "sales_sum");

  private final StackDatabase database;
  private final BooksSize size;
  private final Numbers numbers = new Numbers();

  BooksLoad(StackDatabase database, BooksSize size) {
    this.database = database;
    this.size = size;
  }

  /** Loads what is missing. */
  void load() {
    int present = (int) database.number(DAYS_LOADED, DayBook.MARK);
    if (present == BooksSize.DAYS && isInventoryLoaded()) {
      System.out.println("They are there already");
      return;
    }
    long start = System.nanoTime();
    if (present == 0) {
      database.inTransaction(this::copyCategories);
    }
    Known known = Known.in(database);
    LocalDate firstDay = firstDay();
    Business business = new Business(size, firstDay, numbers);
    int lines = 0;
    for (int day = 0; day < BooksSize.DAYS; day++) {
      DayBook book = new DayBook(firstDay.plusDays(day), known, numbers);
      business.day(day, book);
      lines += book.lineCount();
      if (day >= present) {
        database.inTransaction(() -> book.copyTo(database));
      }
      if ((day + 1) % TOLD_EACH_DAYS == 0 || day + 1 == BooksSize.DAYS) {
        System.out.printf(
            "  %,d lines of %,d days after %d s%n",
            lines, day + 1, Duration.ofNanos(System.nanoTime() - start).toSeconds());
      }
    }
    database.inTransaction(() -> copyInventory(business.shelves()));
  }

  LocalDate firstDay() {
    return LocalDate.parse(database.texts(FIRST_DAY, BooksSize.DAYS, DayBook.MARK).getFirst());
  }

  /** As autovacuum will, sooner or later. */
  void settle() {
    TABLES.forEach(table -> database.execute("VACUUM ANALYZE " + table));
  }

  private boolean isInventoryLoaded() {
    return database.number(
            "SELECT count(*) FROM inventory_product WHERE product_id >= ?", Numbers.BEGIN)
        > 0;
  }

  private void copyCategories() {
    Rows rows = new Rows("product_category (product_id, category_id, version)");
    Map<String, Long> ids = new HashMap<>();
    for (int number = 0; number <= BooksSize.PRODUCTS; number++) {
      Goods goods = new Goods(number);
      long category = ids.computeIfAbsent(goods.category(), name -> Known.idOf(database, name));
      rows.add(goods.id(), category, 1);
    }
    rows.copyTo(database, 0);
  }

  private void copyInventory(Shelves shelves) {
    Rows rows =
        new Rows(
            "inventory_product (product_id, sku, name, product_version, quantity, value,"
                + " stock_version)");
    shelves
        .all()
        .forEach(
            stock ->
                rows.add(
                    stock.goods().id(),
                    stock.goods().sku(),
                    stock.goods().name(),
                    1,
                    stock.onHand(),
                    amount(stock.valueCents()),
                    stock.version()));
    rows.copyTo(database, 0);
  }
}
