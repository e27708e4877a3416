package com.easyecom.vision.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ExactIndexTest {

  private static final LongPredicate ALL = product -> true;
  private static final double ROUNDING = 2e-4;

  @Test
  void itFindsWhatANaiveSearchFindsWhateverWasPutReplacedAndRemoved() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    // 13 numbers: no multiple of what is compared at once.
    ExactIndex index = new ExactIndex(13, 20_000);
    NaiveIndex naive = new NaiveIndex();
    for (int step = 0; step < 3_000; step++) {
      long image = random.nextInt(900);
      if (random.nextInt(4) == 0) {
        index.remove(image);
        naive.remove(image);
      } else {
        List<float[]> vectors = Vectors.any(1 + random.nextInt(4), 13, random);
        index.put(image, image % 200, vectors);
        naive.put(image, image % 200, vectors);
      }
      if (step % 50 == 0) {
        compare(index, naive, random, "seed " + seed + ", step " + step);
      }
    }
  }

  private static void compare(ExactIndex index, NaiveIndex naive, Random random, String where) {
    assertEquals(naive.size(), index.size(), where);
    List<float[]> views = Vectors.any(1 + random.nextInt(3), 13, random);
    int one = random.nextInt(3);
    List<LongPredicate> filters =
        List.of(ALL, id -> id % 100 == 7, id -> id % 2 == one, id -> false);
    for (LongPredicate filter : filters) {
      int k = 1 + random.nextInt(20);
      List<Match> expected = naive.nearest(views, k, filter);
      List<Match> found = index.nearest(views, k, filter);
      assertEquals(expected.size(), found.size(), where);
      assertEquals(found.size(), found.stream().map(Match::productId).distinct().count(), where);
      for (int i = 0; i < expected.size(); i++) {
        Match match = found.get(i);
        assertEquals(expected.get(i).cosine(), match.cosine(), ROUNDING, where);
        // Of those that are as near but for rounding it may be another one, of that cosine.
        if (match.imageId() != expected.get(i).imageId()) {
          Match other = naive.nearest(views, 1, id -> id == match.productId()).getFirst();
          assertEquals(other.cosine(), match.cosine(), ROUNDING, where);
        }
        assertEquals(match.imageId() % 200, match.productId(), where);
        assertTrue(filter.test(match.productId()), where);
      }
    }
  }

  @Test
  void ofEqualPicturesTheFirstIsFoundAndAProductOnlyOnce() {
    ExactIndex index = new ExactIndex(2, 1_000);
    LongStream.rangeClosed(1, 600).forEach(id -> index.put(id, id / 2, new float[] {1, 0}));

    List<Match> found = index.nearest(new float[] {1, 0}, 3, ALL);

    assertEquals(List.of(new Match(1, 0, 1), new Match(2, 1, 1), new Match(4, 2, 1)), found);
  }

  @Test
  void aFullIndexRefusesAndStaysAsItWas() {
    ExactIndex index = new ExactIndex(2, 3);
    index.put(1, 1, new float[] {1, 0});
    index.put(2, 2, List.of(new float[] {0, 1}, new float[] {-1, 0}));

    assertThrows(IndexFullException.class, () -> index.put(3, 3, new float[] {1, 0}));
    List<float[]> three = List.of(new float[] {0, 1}, new float[] {0, 1}, new float[] {0, 1});
    assertThrows(IndexFullException.class, () -> index.put(1, 1, three));

    assertEquals(3, index.size());
    assertEquals(List.of(new Match(1, 1, 1)), index.nearest(new float[] {1, 0}, 1, ALL));
    index.put(2, 2, List.of(new float[] {0, -1}, new float[] {0, 1}));
    index.remove(1);
    index.put(3, 3, new float[] {1, 0});
    assertEquals(List.of(new Match(3, 3, 1)), index.nearest(new float[] {1, 0}, 1, ALL));
  }

  @Test
  void vectorsThatCannotBeComparedAreRefused() {
    ExactIndex index = new ExactIndex(2, 3);

    for (float[] wrong :
        List.of(new float[1], new float[] {0, Float.NaN}, new float[3], new float[] {3, 4})) {
      assertThrows(IllegalArgumentException.class, () -> index.put(1, 1, wrong));
      assertThrows(IllegalArgumentException.class, () -> index.nearest(wrong, 1, ALL));
    }
    assertThrows(IllegalArgumentException.class, () -> index.put(1, 1, List.of()));
    assertEquals(0, index.size());
    assertTrue(index.nearest(new float[] {1, 0}, 1, ALL).isEmpty());
  }
}
