package com.easyecom.chat.understanding.domain;

import com.easyecom.kernel.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What may name a product in a clause.
 *
 * @param phrase empty for a pronoun, or a quantity alone
 * @param quantity null: not said
 * @param isCounted whether the quantity is clearly one: "2 x", "3 pcs", "qty 4"
 * @param isStrong whether it stands where a product would: after a cue, an article or a quantity
 * @param isExcluded whether it is what is not wanted
 * @param pronoun what stands for products that were talked about
 */
record Mention(
    String phrase,
    @Nullable Quantity quantity,
    boolean isCounted,
    boolean isStrong,
    boolean isExcluded,
    Pronoun pronoun) {

  /** How products that were talked about are meant. */
  enum Pronoun {
    NONE,
    /** "it". */
    ONE,
    /** "the blue one": the phrase chooses among them. */
    CHOOSING,
    /** "them". */
    ALL
  }

  boolean isNamed() {
    return !phrase.isEmpty();
  }

  /** Whether it names what is wanted. */
  boolean isWanted() {
    return isNamed() && !isExcluded;
  }

  boolean isQuantityOnly() {
    return phrase.isEmpty() && quantity != null;
  }

  /** The same with more words for it. */
  Mention with(String detail) {
    String words = phrase + " " + detail;
    return new Mention(words, quantity, isCounted, isStrong, isExcluded, pronoun);
  }

  Mention times(@Nullable Quantity other) {
    return new Mention(phrase, other, isCounted, isStrong, isExcluded, pronoun);
  }
}
