package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Candidate;
import com.easyecom.chat.understanding.domain.NameWord.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well a product fits a phrase, in thousandths: three quarters for the share of the phrase that
 * is in the name, one quarter for the share of the name that is in the phrase. A number or size of
 * the phrase that the name does not have makes it 0: "sample 1" is not "sample 10". A word of the
 * category counts as found, at a discount. Words in another order cost next to nothing.
 */
final class NameScore {

  /** The whole name, or the SKU. */
  static final int EXACT = 1000;

  /** The whole name, be it in another order. */
  static final int WHOLE = 980;

  private static final int CATEGORY = 700;
  private static final int OTHER_ORDER = EXACT - WHOLE;

  private final List<NameWord> asked;
  private final List<NameWord> named;
  private final List<NameWord> category;
  private final Set<Integer> used = new HashSet<>();
  private final List<Integer> places = new ArrayList<>();
  private int found;
  private int covered;

  private NameScore(List<NameWord> asked, List<NameWord> named, List<NameWord> category) {
    this.asked = joined(asked, named);
    this.named = joined(named, this.asked);
    this.category = category;
  }

  /** From 0, nothing in common, to {@link #EXACT}. */
  static int of(String phrase, Candidate candidate) {
    List<NameWord> asked = NameWords.of(phrase);
    List<NameWord> named = NameWords.of(candidate.name());
    if (asked.isEmpty() || named.isEmpty()) {
      return 0;
    }
    if (NameWords.code(phrase).equals(NameWords.code(candidate.sku()))) {
      return EXACT;
    }
    String category = candidate.category() == null ? "" : candidate.category();
    return new NameScore(asked, named, NameWords.of(category)).score();
  }

  private int score() {
    if (!hasAllExact() || asked.stream().allMatch(word -> word.kind() == Kind.MINOR)) {
      return 0;
    }
    asked.forEach(this::match);
    int score = (3 * (found / weight(asked)) + covered / weight(named)) / 4;
    boolean isInOrder = places.equals(places.stream().sorted().toList());
    return isInOrder ? score : Math.max(0, score - OTHER_ORDER);
  }

  /** Each number and size, as often as it is asked for. */
  private boolean hasAllExact() {
    List<String> left = new ArrayList<>();
    named.stream().filter(NameWord::isExact).forEach(word -> left.add(word.text()));
    return asked.stream().filter(NameWord::isExact).allMatch(word -> left.remove(word.text()));
  }

  private void match(NameWord word) {
    int best = 0;
    int bestPlace = -1;
    for (int place = 0; place < named.size(); place++) {
      int likeness = used.contains(place) ? 0 : Likeness.of(word, named.get(place));
      if (likeness > best) {
        best = likeness;
        bestPlace = place;
      }
    }
    if (bestPlace >= 0) {
      used.add(bestPlace);
      places.add(bestPlace);
      found += word.weight() * best;
      covered += named.get(bestPlace).weight() * best;
    } else if (category.stream().anyMatch(word::equals)) {
      found += word.weight() * CATEGORY;
    }
  }

  private static int weight(List<NameWord> words) {
    return words.stream().mapToInt(NameWord::weight).sum();
  }

  /** "tea pot" where the other side says "teapot". */
  private static List<NameWord> joined(List<NameWord> words, List<NameWord> others) {
    List<NameWord> joined = new ArrayList<>();
    for (int at = 0; at < words.size(); at++) {
      NameWord word = words.get(at);
      NameWord both =
          at + 1 < words.size()
              ? new NameWord(Kind.PLAIN, word.text() + words.get(at + 1).text())
              : word;
      boolean isOneWord = at + 1 < words.size() && others.contains(both);
      joined.add(isOneWord ? both : word);
      at += isOneWord ? 1 : 0;
    }
    return joined;
  }
}
