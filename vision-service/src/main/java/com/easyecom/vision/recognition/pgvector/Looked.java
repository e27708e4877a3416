package com.easyecom.vision.recognition.pgvector;

import com.easyecom.vision.index.Match;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The nearest that an index has for each view, and how many it said of each. */
final class Looked {

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble(Match::cosine).reversed().thenComparingLong(Match::imageId);

  private final Map<Long, Match> byProduct = new HashMap<>();
  private final int[] asked;
  private final int[] found;

  Looked(int views) {
    asked = new int[views];
    found = new int[views];
  }

  /** A view is looked at, for the first time or further. */
  void begin(int view, int look) {
    asked[view] = look;
    found[view] = 0;
  }

  void add(int view, Match match) {
    found[view]++;
    byProduct.merge(
        match.productId(),
        match,
        (one, other) -> BEST_FIRST.compare(one, other) <= 0 ? one : other);
  }

  List<Match> best(int most) {
    return byProduct.values().stream().sorted(BEST_FIRST).limit(most).toList();
  }

  int products() {
    return byProduct.size();
  }

  /** The views that have more than was asked for. */
  List<Integer> unended() {
    return IntStream.range(0, found.length)
        .filter(view -> found[view] >= asked[view])
        .boxed()
        .toList();
  }
}
