package com.easyecom.vision.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/** The best k of what was offered, each product once. Not for several threads. */
final class BestMatches {

  private static final Comparator<Match> BEST_FIRST =
      Comparator.comparingDouble(Match::cosine).reversed().thenComparingLong(Match::imageId);

  private final int k;
  private final LongPredicate product;
  private final List<Match> matches = new ArrayList<>();

  BestMatches(int k, LongPredicate product) {
    this.k = k;
    this.product = product;
  }

  /** What is less than that need not be offered. */
  double least() {
    return matches.size() < k ? Double.NEGATIVE_INFINITY : matches.getLast().cosine();
  }

  void offer(long imageId, long productId, double cosine) {
    Match offered = new Match(imageId, productId, cosine);
    if (matches.size() == k && BEST_FIRST.compare(offered, matches.getLast()) >= 0) {
      return;
    }
    for (int i = 0; i < matches.size(); i++) {
      if (matches.get(i).productId() == productId) {
        if (BEST_FIRST.compare(offered, matches.get(i)) < 0) {
          matches.remove(i);
          insert(offered);
        }
        return;
      }
    }
    if (product.test(productId)) {
      insert(offered);
      if (matches.size() > k) {
        matches.removeLast();
      }
    }
  }

  /** Takes over what another one found, in the same index and by the same views. */
  BestMatches merge(BestMatches other) {
    other.matches.forEach(match -> offer(match.imageId(), match.productId(), match.cosine()));
    return this;
  }

  List<Match> bestFirst() {
    return List.copyOf(matches);
  }

  private void insert(Match match) {
    int at = matches.size();
    while (at > 0 && BEST_FIRST.compare(match, matches.get(at - 1)) < 0) {
      at--;
    }
    matches.add(at, match);
  }
}
