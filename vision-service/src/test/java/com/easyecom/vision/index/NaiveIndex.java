package com.easyecom.vision.index;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/** What an index should do, in the plainest way. */
final class NaiveIndex implements VectorIndex {

  private record Picture(long productId, List<float[]> vectors) {}

  private final Map<Long, Picture> pictures = new HashMap<>();

  @Override
  public void put(long imageId, long productId, List<float[]> vectors) {
    pictures.put(imageId, new Picture(productId, vectors));
  }

  @Override
  public void remove(long imageId) {
    pictures.remove(imageId);
  }

  @Override
  public List<Match> nearest(List<float[]> views, int k, LongPredicate product) {
    Map<Long, Match> best = new HashMap<>();
    Comparator<Match> bestFirst =
        Comparator.comparingDouble(Match::cosine).reversed().thenComparing(Match::imageId);
    pictures.forEach(
        (imageId, picture) -> {
          if (product.test(picture.productId)) {
            Match match = new Match(imageId, picture.productId, cosine(views, picture.vectors));
            best.merge(
                picture.productId,
                match,
                (one, other) -> bestFirst.compare(one, other) <= 0 ? one : other);
          }
        });
    return best.values().stream().sorted(bestFirst).limit(k).toList();
  }

  @Override
  public int size() {
    return pictures.values().stream().mapToInt(picture -> picture.vectors.size()).sum();
  }

  private static double cosine(List<float[]> views, List<float[]> vectors) {
    double best = -2;
    for (float[] view : views) {
      for (float[] vector : vectors) {
        double sum = 0;
        for (int i = 0; i < view.length; i++) {
          sum += view[i] * vector[i];
        }
        best = Math.max(best, sum);
      }
    }
    return best;
  }
}
