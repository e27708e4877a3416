package com.easyecom.bench.catalog;

import java.util.List;

/**
 * The movements of a product: receipts, sales, returns and corrections, over and over. Never less
 * than nothing is on hand. What is sold out ends with a correction to nothing.
 */
record History(Goods goods, int length) {

  /**
   * What moves.
   *
   * @param quantity signed, in whole units
   * @param isForOrder whether an order held it before: then the stock changed twice
   */
  record Step(String type, int quantity, boolean isForOrder) {

    private static Step by(String type, int quantity) {
      return new Step(type, quantity, false);
    }

    private static Step sale(int quantity) {
      return new Step("out", -quantity, true);
    }

    private int changes() {
      return isForOrder ? 2 : 1;
    }
  }

  /** A movement and the stock after it. */
  record Moved(Step step, int onHandAfter, int version) {}

  private static final List<Step> ROUND =
      List.of(
          Step.by("in", 20),
          Step.sale(4),
          Step.sale(3),
          Step.by("return_in", 1),
          Step.sale(2),
          Step.by("adjustment", -1),
          Step.by("in", 10),
          Step.sale(5),
          Step.sale(2),
          Step.by("return_out", -1));

  /** The sums of the round's beginnings: at 0 of nothing, at the end of the whole round. */
  private static final int[] ON_HAND = sums(true);

  private static final int[] VERSION = sums(false);

  /** The movement at an index from 0. */
  Moved at(int index) {
    if (index == length - 1 && goods.isSoldOut() && onHandBefore(index) > 0) {
      return new Moved(Step.by("adjustment", -onHandBefore(index)), 0, before(VERSION, index) + 1);
    }
    Step step = ROUND.get(index % ROUND.size());
    return new Moved(
        step, onHandBefore(index) + step.quantity(), before(VERSION, index) + step.changes());
  }

  Moved last() {
    return at(length - 1);
  }

  private static int onHandBefore(int index) {
    return before(ON_HAND, index);
  }

  private static int before(int[] sums, int index) {
    return index / ROUND.size() * sums[ROUND.size()] + sums[index % ROUND.size()];
  }

  private static int[] sums(boolean ofQuantities) {
    int[] sums = new int[ROUND.size() + 1];
    for (int i = 0; i < ROUND.size(); i++) {
      Step step = ROUND.get(i);
      sums[i + 1] = sums[i] + (ofQuantities ? step.quantity() : step.changes());
    }
    return sums;
  }
}
