package com.easyecom.vision.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every index of pictures does, compared with the plainest one. */
public abstract class IndexSuite {

  /** No multiple of what is compared at once. */
  public static final int DIMENSION = 13;

  private static final int PRODUCTS = 200;

  private final Tally tally = new Tally();

  /** Empties it. */
  protected abstract void clear();

  protected abstract void put(long imageId, long productId, List<float[]> vectors);

  protected abstract void remove(long imageId);

  /**
   * Asks it.
   *
   * @param only the products that may be found; null for all
   */
  protected abstract List<Match> nearest(List<float[]> views, int k, @Nullable Set<Long> only);

  protected abstract long size();

  /** How much a cosine may be off. */
  protected abstract double rounding();

  /** The least share of what should be found that is. */
  protected abstract double leastRecall();

  @Test
  void itFindsWhatANaiveSearchFindsWhateverWasPutReplacedAndRemoved() {
    clear();
    long seed = System.nanoTime();
    Random random = new Random(seed);
    NaiveIndex naive = new NaiveIndex();
    for (int step = 0; step < 3_000; step++) {
      long image = 1 + random.nextInt(900);
      if (random.nextInt(4) == 0) {
        remove(image);
        naive.remove(image);
      } else {
        List<float[]> vectors = Vectors.any(1 + random.nextInt(4), DIMENSION, random);
        put(image, product(image), vectors);
        naive.put(image, product(image), vectors);
      }
      if (step % 50 == 0) {
        compare(naive, random, "seed " + seed + ", step " + step);
      }
    }
    assertTrue(tally.recall() >= leastRecall(), "recall " + tally.recall() + ", seed " + seed);
  }

  private static long product(long image) {
    return 1 + image % PRODUCTS;
  }

  private void compare(NaiveIndex naive, Random random, String where) {
    assertEquals(naive.size(), size(), where);
    List<float[]> views = Vectors.any(1 + random.nextInt(3), DIMENSION, random);
    int one = random.nextInt(3);
    compare(naive, views, 1 + random.nextInt(20), null, where);
    compare(naive, views, 1 + random.nextInt(20), products(id -> id % 100 == 7), where);
    compare(naive, views, 1 + random.nextInt(20), products(id -> id % 2 == one), where);
    compare(naive, views, 1 + random.nextInt(20), Set.of(), where);
  }

  private static Set<Long> products(java.util.function.LongPredicate which) {
    Set<Long> products = new HashSet<>();
    LongStream.rangeClosed(1, PRODUCTS).filter(which).forEach(products::add);
    return products;
  }

  private void compare(
      NaiveIndex naive, List<float[]> views, int k, @Nullable Set<Long> only, String where) {
    List<Match> expected = naive.nearest(views, k, id -> only == null || only.contains(id));
    List<Match> found = nearest(views, k, only);
    assertEquals(expected.size(), found.size(), where);
    assertEquals(found.size(), found.stream().map(Match::productId).distinct().count(), where);
    for (Match match : found) {
      assertTrue(only == null || only.contains(match.productId()), where);
      assertEquals(product(match.imageId()), match.productId(), where);
      // By which picture a product is found may be decided by rounding, by how near it is may not.
      Match best = naive.nearest(views, 1, id -> id == match.productId()).getFirst();
      tally.add(Math.abs(best.cosine() - match.cosine()) <= rounding());
    }
    for (int i = 0; i < found.size(); i++) {
      tally.add(found.get(i).cosine() >= expected.get(i).cosine() - rounding());
      assertTrue(i == 0 || found.get(i - 1).cosine() >= found.get(i).cosine(), where);
    }
  }

  @Test
  void ofEqualPicturesTheFirstIsFoundAndAProductOnlyOnce() {
    clear();
    float[] same = new float[DIMENSION];
    same[0] = 1;
    LongStream.rangeClosed(1, 600).forEach(id -> put(id, id / 2 + 1, List.of(same)));

    List<Match> found = nearest(List.of(same), 600, null);

    assertEquals(301, found.size());
    assertEquals(
        LongStream.concat(LongStream.of(1), LongStream.rangeClosed(1, 300).map(id -> 2 * id))
            .boxed()
            .toList(),
        found.stream().map(Match::imageId).toList());
    assertTrue(found.stream().allMatch(match -> Math.abs(match.cosine() - 1) <= rounding()));
  }

  /** How much was right. */
  private static final class Tally {

    private int right;
    private int all;

    void add(boolean isRight) {
      right += isRight ? 1 : 0;
      all++;
    }

    double recall() {
      return (double) right / all;
    }
  }
}
