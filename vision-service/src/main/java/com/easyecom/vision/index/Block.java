package com.easyecom.vision.index;

/**
 * Vectors side by side, each in a lane: the first numbers of all, then the second ones, so that one
 * loop over lanes compares them all at once (the compiler makes vector instructions of it; it may
 * not of a sum over one vector's numbers, whose order is fixed). Lanes that were never used are
 * filled in place, all other changes make a copy: who reads a block sees no lane change.
 */
final class Block {

  static final int LANES = 256;

  /** Numbers of a vector are compared so many at a time; the rest is filled with zeros. */
  static final int STEP = 4;

  private final float[] numbers;
  private final long[] images;
  private final long[] products;
  private final boolean[] live;
  private volatile int used;

  private Block(float[] numbers, long[] images, long[] products, boolean[] live, int used) {
    this.numbers = numbers;
    this.images = images;
    this.products = products;
    this.live = live;
    this.used = used;
  }

  static Block empty(int dimension) {
    return new Block(
        new float[padded(dimension) * LANES],
        new long[LANES],
        new long[LANES],
        new boolean[LANES],
        0);
  }

  /** A vector's length with the zeros that it is filled with. */
  static int padded(int dimension) {
    return (dimension + STEP - 1) / STEP * STEP;
  }

  /** A block with this vector in the lane: this one if the lane is its next, else a copy. */
  Block with(int lane, long imageId, long productId, float[] vector) {
    Block changed = lane == used ? this : copy();
    for (int i = 0; i < vector.length; i++) {
      changed.numbers[i * LANES + lane] = vector[i];
    }
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

  /**
   * Adds the products of each lane's numbers and those of a query to the lane's sum.
   *
   * @param query of the padded length
   */
  void addProducts(float[] query, float[] sums) {
    for (int i = 0; i < query.length; i += STEP) {
      addFour(numbers, i * LANES, query[i], query[i + 1], query[i + 2], query[i + 3], sums);
    }
  }

  /** Small and plain, as the compiler likes loops. */
  private static void addFour(
      float[] numbers, int from, float a, float b, float c, float d, float[] sums) {
    for (int lane = 0; lane < LANES; lane++) {
      sums[lane] +=
          a * numbers[from + lane]
              + b * numbers[from + LANES + lane]
              + c * numbers[from + 2 * LANES + lane]
              + d * numbers[from + 3 * LANES + lane];
    }
  }

  private Block copy() {
    return new Block(numbers.clone(), images.clone(), products.clone(), live.clone(), used);
  }
}
