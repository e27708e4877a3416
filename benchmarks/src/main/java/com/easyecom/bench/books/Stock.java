package com.easyecom.bench.books;

/** What is on hand of a product, and its value: the rules of the catalog (docs/architecture.md). */
final class Stock {

  private final Goods goods;
  private int onHand;
  private long valueCents;
  private int version;

  Stock(Goods goods) {
    this.goods = goods;
  }

  /**
   * A change of stock.
   *
   * @param quantity signed, as its value: what goes out is negative
   */
  record Movement(Goods goods, int quantity, long valueCents, int version) {}

  Goods goods() {
    return goods;
  }

  int onHand() {
    return onHand;
  }

  long valueCents() {
    return valueCents;
  }

  int version() {
    return version;
  }

  /** Brings in so much of a value. */
  Movement in(int quantity, long cents) {
    return moved(quantity, cents);
  }

  /** Takes out at the average; the last unit takes what is left. */
  Movement out(int quantity) {
    if (quantity > onHand) {
      throw new IllegalArgumentException(quantity + " of " + onHand);
    }
    long cents = (2 * valueCents * quantity + onHand) / (2L * onHand);
    return moved(-quantity, -cents);
  }

  private Movement moved(int quantity, long cents) {
    onHand += quantity;
    valueCents += cents;
    version++;
    return new Movement(goods, quantity, cents, version);
  }
}
