package com.easyecom.bench.ordertable;

import com.easyecom.bench.ShopClient;
import com.easyecom.bench.database.StackDatabase;

/** A shop, and the table that it is to have. */
public record FilledShop(ShopClient shop, StackDatabase database, TableSize size) {

  /** Loads what is missing, and checks it then. */
  LoadedTable fill() {
    System.out.printf("A table of %,d orders%n", size.orders());
    OrderLoad load = new OrderLoad(database, shop, size);
    boolean isNew = load.load();
    LoadedTable table = LoadedTable.of(load);
    if (isNew) {
      load.settle();
      new LoadCheck(database, shop, size, load.products()).check(table.ids());
    }
    return table;
  }

  long orders() {
    return database.number("SELECT count(*) FROM sales_order");
  }
}
