package com.easyecom.vision.index;

/**
 * Vectors one after the other, each in a lane, as whole numbers: the compiler makes vector
 * instructions of a sum of whole products, but not of one of fractions, whose order is fixed (13
 * times as fast with JDK 25). Lanes that were never used are filled in place, all other changes
 * make a copy: who reads a block sees no lane change.
 */
final class Block {

  static final int LANES = 256;

  private final int dimension;
  private final int[] numbers;
  private final long[] images;
  private final long[] products;
  private final boolean[] live;
  private volatile int used;

  private Block(
      int dimension, int[] numbers, long[] images, long[] products, boolean[] live, int used) {
    this.dimension = dimension;
    this.numbers = numbers;
    this.images = images;
    this.products = products;
    this.live = live;
    this.used = used;
  }

  static Block empty(int dimension) {
    return new Block(
        dimension,
        new int[dimension * LANES],
        new long[LANES],
        new long[LANES],
        new boolean[LANES],
        0);
  }

  /** A block with this vector in the lane: this one if the lane is its next, else a copy. */
  Block with(int lane, long imageId, long productId, int[] vector) {
    Block changed = lane == used ? this : copy();
    System.arraycopy(vector, 0, changed.numbers, lane * dimension, dimension);
    changed.images[lane] = imageId;
    changed.products[lane] = productId;
    changed.live[lane] = true;
    // Readers look at lanes below it only after they have read it.
    changed.used = Math.max(changed.used, lane + 1);
    return changed;
  }

  Block without(int lane) {
    Block changed = copy();
    changed.live[lane] = false;
    return changed;
  }

  int used() {
    return used;
  }

  boolean isLive(int lane) {
    return live[lane];
  }

  long image(int lane) {
    return images[lane];
  }

  long product(int lane) {
    return products[lane];
  }

  /** The sum of the products of a lane's numbers and a query's; of wholes of length one. */
  int product(int lane, int[] query) {
    return product(numbers, lane * dimension, query);
  }

  /** Small and plain, as the compiler likes loops. */
  private static int product(int[] numbers, int from, int[] query) {
    int sum = 0;
    for (int i = 0; i < query.length; i++) {
      sum += numbers[from + i] * query[i];
    }
    return sum;
  }

  private Block copy() {
    return new Block(
        dimension, numbers.clone(), images.clone(), products.clone(), live.clone(), used);
  }
}
