package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the discount that is asked for: "10%", "ten percent", "half price". A percentage is one of
 * a discount beside a cue for a discount, or where nothing else is said; "100% cotton" is none.
 */
final class Percentages {

  private static final Set<String> PERCENT =
      Set.of("percent", "pct", "percents", "perc", "procent");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = BigDecimal.valueOf(50);

  private Percentages() {}

  /**
   * A percentage in a text.
   *
   * @param tokens the indices of the tokens that it is made of
   */
  record Percentage(BigDecimal value, List<Integer> tokens) {

    /** Above 0 and at most 100: what could be a discount. */
    boolean isPossible() {
      return value.signum() > 0 && value.compareTo(HUNDRED) <= 0;
    }
  }

  /** All percentages in a clause. */
  static List<Percentage> in(List<Token> tokens, Clause clause) {
    List<Percentage> all = new ArrayList<>();
    int at = clause.from();
    while (at < clause.end()) {
      Percentage here = at(tokens, at, clause.end());
      if (here != null) {
        all.add(here);
        at = here.tokens().getLast();
      }
      at++;
    }
    return all;
  }

  /** The discount asked for by a clause that is about one: the first that is possible. */
  static Optional<BigDecimal> discount(List<Token> tokens, Clause clause) {
    Optional<BigDecimal> named =
        in(tokens, clause).stream()
            .filter(Percentage::isPossible)
            .map(Percentage::value)
            .findFirst();
    return named.isPresent() ? named : half(tokens, clause);
  }

  private static Optional<BigDecimal> half(List<Token> tokens, Clause clause) {
    return clause.hits().stream()
        .filter(hit -> hit.intent() == Intent.DISCOUNT_REQUEST && hit.counts())
        .filter(hit -> tokens.get(hit.tokens().getFirst()).isWord("half"))
        .map(hit -> HALF)
        .findFirst();
  }

  private static @Nullable Percentage at(List<Token> tokens, int from, int end) {
    NumberWords.Read number = NumberWords.at(tokens, from);
    if (number == null || number.next() >= end || !isPercent(tokens.get(number.next()))) {
      return null;
    }
    List<Integer> indices = new ArrayList<>();
    for (int i = from; i <= number.next(); i++) {
      indices.add(i);
    }
    return new Percentage(number.value(), indices);
  }

  private static boolean isPercent(Token token) {
    return token.is(Token.Kind.PERCENT)
        || token.is(Token.Kind.WORD) && PERCENT.contains(token.text());
  }
}
