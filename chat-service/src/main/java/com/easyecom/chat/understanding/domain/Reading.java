package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.OrderReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message taken apart: what stands in it, before anybody decides what it means. */
final class Reading {

  private final String text;
  private final List<Token> tokens;
  private final List<Clause> clauses;
  private final Map<Clause, List<Mention>> mentions = new HashMap<>();
  private final OrderNumbers.@Nullable Found order;

  Reading(String message, OrderNumbers orderNumbers) {
    this.text = Tokenizer.bounded(message);
    this.tokens = Tokenizer.tokens(text);
    this.order = orderNumbers.in(tokens);
    Set<Integer> ofOrder = order == null ? Set.of() : indices(tokens, order);
    this.clauses =
        Clauses.of(tokens).stream().map(clause -> clause.withoutHitsIn(ofOrder)).toList();
    for (Clause clause : clauses) {
      mentions.put(clause, Mentions.in(tokens, clause, taken(clause, ofOrder)));
    }
  }

  /** In "order 123" the word is part of the number: nothing is to be bought. */
  private static Set<Integer> indices(List<Token> tokens, OrderNumbers.Found order) {
    boolean isNamed = order.from() > 0 && tokens.get(order.from() - 1).isWord("order");
    Set<Integer> indices = new HashSet<>();
    for (int at = isNamed ? order.from() - 1 : order.from(); at < order.end(); at++) {
      indices.add(at);
    }
    return indices;
  }

  private Set<Integer> taken(Clause clause, Set<Integer> ofOrder) {
    Set<Integer> taken = new HashSet<>(ofOrder);
    Percentages.in(tokens, clause).forEach(percentage -> taken.addAll(percentage.tokens()));
    taken.addAll(Amounts.tokensIn(tokens, clause));
    return taken;
  }

  String text() {
    return text;
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Clause> clauses() {
    return clauses;
  }

  /** What may name products in a clause. */
  List<Mention> mentions(Clause clause) {
    return mentions.getOrDefault(clause, List.of());
  }

  /** All that may name products, in the order of the text. */
  List<Mention> allMentions() {
    List<Mention> all = new ArrayList<>();
    clauses.forEach(clause -> all.addAll(mentions(clause)));
    return all;
  }

  /** The order that is named; null when none is. */
  @Nullable OrderReference order() {
    return order == null ? null : order.order();
  }

  /**
   * Whether a clause says that. A percentage says that a discount is wanted, when nothing is there
   * that it could be the share of: "10%?", "give me 10%", not "the 100% cotton shirt".
   */
  boolean says(Clause clause, Intent intent) {
    return clause.says(intent) || intent == Intent.DISCOUNT_REQUEST && isPercentageAlone(clause);
  }

  /** Whether a percentage that could be a discount stands in a clause. */
  boolean hasPercentage(Clause clause) {
    return Percentages.discount(tokens, clause).isPresent();
  }

  private boolean isPercentageAlone(Clause clause) {
    boolean isAboutElse =
        clause.clearIntents().stream().anyMatch(Intent::isAboutProducts)
            || mentions(clause).stream().anyMatch(Mention::isNamed);
    return hasPercentage(clause) && !isAboutElse;
  }

  /** Whether a clause is about "it": what is named in it is a feature, no product. */
  boolean isAboutSubject(Clause clause) {
    return tokens.subList(clause.from(), clause.end()).stream()
        .anyMatch(token -> Words.isIn(Words.SUBJECTS, token));
  }
}
