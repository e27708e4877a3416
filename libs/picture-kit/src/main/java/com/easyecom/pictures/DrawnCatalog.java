package com.easyecom.pictures;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * A catalog of drawn products, each with a picture. Products come in families of {@value #FAMILY}:
 * of one shape, before one backdrop and of the same size, of which the second differs from the
 * first by its colours only, the third by its label only (other words, or in a family without
 * labels that it has one), and the fourth by its pattern.
 */
public final class DrawnCatalog {

  /** Products of a family stand one after the other. */
  public static final int FAMILY = 4;

  private final long seed;

  /**
   * @param seed catalogs of different seeds have no picture in common
   */
  public DrawnCatalog(long seed) {
    this.seed = seed;
  }

  /** The picture of a product from 0 on: RGB, 400 to 1,200 pixels a side. */
  public BufferedImage picture(int product) {
    long family = mix(product / FAMILY);
    Random shape = new Random(family);
    ProductPicture picture = new ProductPicture(shape);
    int member = product % FAMILY;
    return picture.draw(
        mix(family + (member == 1 ? 1 : 0)), mix(family + (member == 2 ? 2 : 0)), member);
  }

  /** Whether two products are of one family. */
  public static boolean areSiblings(int one, int other) {
    return one / FAMILY == other / FAMILY;
  }

  /** The finalizer of SplitMix64: neighbouring numbers get seeds that have nothing in common. */
  private long mix(long number) {
    long mixed = (seed * 0x9E3779B97F4A7C15L + number) + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
