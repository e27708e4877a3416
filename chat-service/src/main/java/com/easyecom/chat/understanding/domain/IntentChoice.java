package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Decides which of the things that a message says is answered; see {@link Intent}. */
final class IntentChoice {

  private static final Set<Intent> QUESTIONS =
      EnumSet.of(Intent.PRICE, Intent.AVAILABILITY, Intent.PRODUCT_QUESTION);

  /** What is about the shop's business, and not about the conversation itself. */
  private static final Set<Intent> BUSINESS =
      EnumSet.range(Intent.OPT_OUT, Intent.PRODUCT_QUESTION);

  private static final int MAX_NAME_WORDS = 6;

  private final Reading reading;

  IntentChoice(Reading reading) {
    this.reading = reading;
  }

  /**
   * What is answered, and what else was said.
   *
   * @param isGuess whether no word said so
   */
  record Choice(Intent intent, Set<Intent> also, boolean isGuess) {}

  Choice choose() {
    Set<Intent> clear = EnumSet.noneOf(Intent.class);
    reading.clauses().forEach(clause -> clear.addAll(clear(clause)));
    if (Collections.disjoint(clear, BUSINESS)) {
      return withoutClearBusiness(clear);
    }
    if (QUESTIONS.containsAll(business(clear)) && isWishAfterQuestions()) {
      clear.add(Intent.ORDER);
    }
    return chosen(clear, false);
  }

  /** What a clause says clearly. */
  private Set<Intent> clear(Clause clause) {
    Set<Intent> clear = EnumSet.noneOf(Intent.class);
    clear.addAll(clause.clearIntents());
    if (reading.says(clause, Intent.DISCOUNT_REQUEST) && reading.hasPercentage(clause)) {
      clear.add(Intent.DISCOUNT_REQUEST);
    }
    boolean isAsked = !Collections.disjoint(clear, QUESTIONS);
    if (isAsked || isHypothetical(clause)) {
      clear.remove(Intent.ORDER);
    }
    return clear;
  }

  /** "if I buy two": nothing is bought. */
  private boolean isHypothetical(Clause clause) {
    for (int at = clause.from(); at < clause.end(); at++) {
      if (reading.tokens().get(at).isWord("if")) {
        return true;
      }
    }
    return false;
  }

  /** "Do you have the mug? I want 2": the quantity says that it is wanted whatever the answer. */
  private boolean isWishAfterQuestions() {
    boolean isWished = false;
    for (Clause clause : reading.clauses()) {
      if (!Collections.disjoint(clear(clause), QUESTIONS)) {
        isWished = false;
      } else if (clause.says(Intent.ORDER) && !isHypothetical(clause)) {
        isWished = hasQuantity(clause) || isWished;
      }
    }
    return isWished;
  }

  private boolean hasQuantity(Clause clause) {
    return reading.mentions(clause).stream().anyMatch(mention -> mention.quantity() != null);
  }

  private Choice withoutClearBusiness(Set<Intent> clear) {
    Set<Intent> weak = weak();
    if (!weak.isEmpty()) {
      weak.addAll(clear);
      return chosen(weak, false);
    }
    if (reading.order() != null) {
      clear.add(Intent.ORDER_STATUS);
      return chosen(clear, false);
    }
    if (isBareQuantity()) {
      clear.add(Intent.ORDER);
      return chosen(clear, true);
    }
    if (isBareName(clear)) {
      clear.add(Intent.PRODUCT_QUESTION);
      return chosen(clear, true);
    }
    if (clear.isEmpty() && isAnythingNegated()) {
      clear.add(Intent.DECLINE);
    }
    return clear.isEmpty() ? new Choice(Intent.UNCLEAR, Set.of(), true) : chosen(clear, false);
  }

  /** What is said weakly, as far as there is something that it can be about. */
  private Set<Intent> weak() {
    Set<Intent> weak = EnumSet.noneOf(Intent.class);
    for (Clause clause : reading.clauses()) {
      for (Hit hit : clause.hits()) {
        if (hit.cue().isWeak() && !hit.isNegated() && isAboutSomething(hit, clause)) {
          weak.add(hit.intent());
        }
      }
    }
    return weak;
  }

  private boolean isAboutSomething(Hit hit, Clause clause) {
    return switch (hit.intent()) {
      // "does the clock need batteries" asks.
      case ORDER ->
          !clause.says(Intent.PRODUCT_QUESTION) && !isHypothetical(clause) && hasMention(clause);
      case PRODUCT_QUESTION, AVAILABILITY -> hasMention(clause);
      default -> true;
    };
  }

  private boolean hasMention(Clause clause) {
    return reading.mentions(clause).stream().anyMatch(mention -> !mention.isExcluded());
  }

  /** "2 x sample 1", "sample 1: 2", "3 pcs", "2 please". */
  private boolean isBareQuantity() {
    return reading.clauses().stream()
        .filter(clause -> clause.hits().stream().noneMatch(Hit::isNegated))
        .anyMatch(
            clause ->
                reading.mentions(clause).stream()
                    .anyMatch(mention -> isBareQuantity(clause, mention)));
  }

  private boolean isBareQuantity(Clause clause, Mention mention) {
    return mention.quantity() != null
        && !mention.isExcluded()
        && (mention.isNamed() || mention.isCounted() || clause.isDetail() || isPolite());
  }

  private boolean isPolite() {
    return reading.tokens().stream()
        .anyMatch(token -> token.isWord("please") || token.isWord("pls") || token.isWord("plz"));
  }

  /** "blue mug", "hi, blue mug", or one on each line; not "thanks for the great service". */
  private boolean isBareName(Set<Intent> clear) {
    boolean isGreetingAtMost = clear.isEmpty() || clear.equals(EnumSet.of(Intent.GREETING));
    List<List<Mention>> byClause =
        reading.clauses().stream()
            .filter(clause -> clause.hits().stream().noneMatch(Hit::isNegated))
            .map(clause -> reading.mentions(clause).stream().filter(Mention::isWanted).toList())
            .toList();
    List<Mention> named = byClause.stream().flatMap(List::stream).toList();
    boolean isOneByClause = byClause.stream().allMatch(mentions -> mentions.size() <= 1);
    boolean isPointing =
        named.stream().anyMatch(mention -> mention.pronoun() == Mention.Pronoun.CHOOSING);
    return isGreetingAtMost
        && !named.isEmpty()
        && (isOneByClause || isPointing)
        && named.stream().allMatch(IntentChoice::isName);
  }

  private static boolean isName(Mention mention) {
    return mention.phrase().split(" ", -1).length <= MAX_NAME_WORDS;
  }

  private boolean isAnythingNegated() {
    return reading.clauses().stream()
        .anyMatch(
            clause ->
                clause.hits().stream().anyMatch(Hit::isNegated)
                    || reading.mentions(clause).stream().anyMatch(Mention::isExcluded));
  }

  private static Set<Intent> business(Set<Intent> intents) {
    Set<Intent> business = EnumSet.copyOf(intents);
    business.retainAll(BUSINESS);
    return business;
  }

  /** Intents are declared in the order in which they are answered. */
  private static Choice chosen(Set<Intent> said, boolean isGuess) {
    Set<Intent> also = EnumSet.copyOf(said);
    Intent first = also.iterator().next();
    also.remove(first);
    also.remove(Intent.UNCLEAR);
    return new Choice(first, also, isGuess);
  }
}
