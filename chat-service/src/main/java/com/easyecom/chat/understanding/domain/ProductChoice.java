package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Candidate;
import com.easyecom.chat.understanding.ProductMatch;
import com.easyecom.chat.understanding.ProductMatch.Ambiguous;
import com.easyecom.chat.understanding.ProductMatch.Certain;
import com.easyecom.chat.understanding.ProductMatch.None;
import com.easyecom.chat.understanding.ProductMatch.Scored;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Decides which of the candidates a phrase means. It is certain of the only one whose whole name it
 * is, and of one that fits by at least 0.8 and by 0.1 better than the next; those that fit by at
 * least 0.55, and by not more than 0.25 worse than the best, are asked for.
 */
public final class ProductChoice {

  private static final int CERTAIN = 800;
  private static final int CLEARLY_BETTER = 100;
  private static final int PLAUSIBLE = 550;
  private static final int NEARLY_AS_GOOD = 250;
  private static final int SCALE = 3;

  private ProductChoice() {}

  private record Ranked(Candidate product, int score) {}

  /**
   * @param candidates as the catalogue's search found them; among equals the first found is first
   */
  public static ProductMatch of(String phrase, Collection<Candidate> candidates) {
    List<Ranked> plausible =
        candidates.stream()
            .distinct()
            .map(candidate -> new Ranked(candidate, NameScore.of(phrase, candidate)))
            .filter(ranked -> ranked.score() >= PLAUSIBLE)
            .sorted(Comparator.comparingInt(Ranked::score).reversed())
            .toList();
    if (plausible.isEmpty()) {
      return new None();
    }
    Ranked best = plausible.getFirst();
    int next = plausible.size() > 1 ? plausible.get(1).score() : 0;
    boolean isOnlyWhole = best.score() >= NameScore.WHOLE && next < NameScore.WHOLE;
    boolean isOnlyExact = best.score() == NameScore.EXACT && next < NameScore.EXACT;
    boolean isClear = best.score() >= CERTAIN && best.score() - next >= CLEARLY_BETTER;
    if (isOnlyWhole || isOnlyExact || isClear) {
      return new Certain(scored(best));
    }
    return new Ambiguous(
        plausible.stream()
            .filter(ranked -> best.score() - ranked.score() <= NEARLY_AS_GOOD)
            .limit(ProductMatch.MAX_OPTIONS)
            .map(ProductChoice::scored)
            .toList());
  }

  /** Whether a phrase may mean a product at all. */
  static boolean isPlausible(String phrase, Candidate candidate) {
    return NameScore.of(phrase, candidate) >= PLAUSIBLE;
  }

  private static Scored scored(Ranked ranked) {
    return new Scored(ranked.product(), BigDecimal.valueOf(ranked.score(), SCALE));
  }
}
