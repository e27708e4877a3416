package com.easyecom.vision.recognition.pgvector;

import com.easyecom.vision.index.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an index said of each view: the nearest vectors, and how near the last of them was. */
final class Looked {

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble(Match::cosine).reversed().thenComparingLong(Match::imageId);

  private final int look;
  private final Map<Long, Match> byProduct = new HashMap<>();
  private final List<Integer> found = new ArrayList<>();
  private final List<Double> least = new ArrayList<>();

  /**
   * @param views how many there are
   * @param look how many vectors were asked for, of each view
   */
  Looked(int views, int look) {
    this.look = look;
    for (int i = 0; i < views; i++) {
      found.add(0);
      least.add(1.0);
    }
  }

  void add(int view, Match match) {
    found.set(view, found.get(view) + 1);
    least.set(view, Math.min(least.get(view), match.cosine()));
    byProduct.merge(
        match.productId(),
        match,
        (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
  }

  List<Match> best(int most) {
    return byProduct.values().stream().sorted(BEST_FIRST).limit(most).toList();
  }

  /**
   * Whether the best could not be others if more were looked at: what no view has among its nearest
   * is further away than the last of each. Many pictures of one product can fill all that was asked
   * for.
   */
  boolean isEnough(List<Match> best, int most) {
    if (best.size() < most) {
      return false;
    }
    double last = best.getLast().cosine();
    for (int view = 0; view < found.size(); view++) {
      if (found.get(view) >= look && least.get(view) > last) {
        return false;
      }
    }
    return true;
  }
}
