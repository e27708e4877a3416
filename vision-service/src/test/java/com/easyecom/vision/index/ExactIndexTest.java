package com.easyecom.vision.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExactIndexTest extends IndexSuite {

  private static final LongPredicate ALL = product -> true;

  private ExactIndex suited = new ExactIndex(DIMENSION, 20_000);

  @Override
  protected void clear() {
    suited = new ExactIndex(DIMENSION, 20_000);
  }

  @Override
  protected void put(long imageId, long productId, List<float[]> vectors) {
    suited.put(imageId, productId, vectors);
  }

  @Override
  protected void remove(long imageId) {
    suited.remove(imageId);
  }

  @Override
  protected List<Match> nearest(List<float[]> views, int k, @Nullable Set<Long> only) {
    return suited.nearest(views, k, id -> only == null || only.contains(id));
  }

  @Override
  protected long size() {
    return suited.size();
  }

  @Override
  protected double rounding() {
    return 2e-4;
  }

  @Override
  protected double leastRecall() {
    return 1;
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
