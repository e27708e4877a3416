package com.easyecom.bench;

/** Chance that is the same in each run: numbers that look random, made of a number. */
public final class Chance {

  private Chance() {}

  /**
   * A number from 0 to less than {@code end}, by the finalizer of SplitMix64 (Steele, Lea and
   * Flood: Fast Splittable Pseudorandom Number Generators, 2014).
   *
   * @param purpose tells the numbers apart that are made of the same
   */
  public static int below(int end, long of, int purpose) {
    long mixed = of * 64 + purpose + 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return (int) Math.floorMod(mixed ^ (mixed >>> 31), (long) end);
  }
}
