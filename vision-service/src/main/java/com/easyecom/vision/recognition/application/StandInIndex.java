package com.easyecom.vision.recognition.application;

import com.easyecom.vision.index.Match;
import com.easyecom.vision.index.VectorIndex;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongPredicate;

/** Stands in for the exact index until it is there. */
final class StandInIndex implements VectorIndex {

  private final Map<Long, StoredVectors> vectors = new ConcurrentHashMap<>();

  @Override
  public void put(long imageId, long productId, List<float[]> some) {
    vectors.put(imageId, new StoredVectors(imageId, productId, some));
  }

  @Override
  public void remove(long imageId) {
    vectors.remove(imageId);
  }

  @Override
  public List<Match> nearest(List<float[]> views, int k, LongPredicate product) {
    Set<Long> seen = new HashSet<>();
    return vectors.values().stream()
        .filter(stored -> product.test(stored.productId()))
        .map(stored -> new Match(stored.imageId(), stored.productId(), best(views, stored)))
        .sorted(
            Comparator.comparingDouble(Match::cosine).reversed().thenComparingLong(Match::imageId))
        .filter(match -> seen.add(match.productId()))
        .limit(k)
        .toList();
  }

  private static double best(List<float[]> views, StoredVectors stored) {
    return views.stream()
        .flatMap(view -> stored.vectors().stream().map(one -> cosine(view, one)))
        .max(Double::compare)
        .orElse(0.0);
  }

  private static double cosine(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Override
  public int size() {
    return vectors.size();
  }
}
