package com.easyecom.bench.ordertable;

/**
 * What was loaded, as the shop knows it.
 *
 * @param ids of the orders, by their numbers from 1
 * @param sequences the places in the sequence of order numbers, likewise
 * @param firstCustomer the id of the first customer; those of the others follow
 */
record LoadedTable(TableSize size, long[] ids, long[] sequences, long firstCustomer) {

  static LoadedTable of(OrderLoad load) {
    return new LoadedTable(load.size(), load.ids(), load.sequences(), load.firstCustomer());
  }

  Sale sale(int number) {
    return new Sale(number, size);
  }

  long id(Sale sale) {
    return ids[sale.number() - 1];
  }

  String orderNumber(Sale sale) {
    return sale.orderNumber(sequences[sale.number() - 1]);
  }

  long customerId(Buyer buyer) {
    return firstCustomer + buyer.number() - 1;
  }

  /** Who has the id; somebody of the shop's own is nobody here. */
  Buyer buyer(long customerId) {
    return new Buyer((int) (customerId - firstCustomer + 1));
  }
}
