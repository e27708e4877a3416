package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Candidate;
import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.ProductMatch;
import com.easyecom.chat.understanding.ProductMention;
import com.easyecom.chat.understanding.domain.Mention.Pronoun;
import com.easyecom.kernel.money.Quantity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what "it", "both", "the blue one" and nothing at all stand for in what was talked about.
 */
final class Antecedents {

  private final List<Candidate> lastProducts;
  private final Intent intent;

  Antecedents(List<Candidate> lastProducts, Intent intent) {
    this.lastProducts = lastProducts;
    this.intent = intent;
  }

  /** The products of the lines that an intent is about. */
  List<ProductMention> of(List<Mention> lines) {
    if (lines.isEmpty()) {
      return unnamed(Pronoun.NONE, null);
    }
    if (lines.stream().noneMatch(Mention::isNamed)) {
      return unnamed(strongest(lines), quantity(lines));
    }
    return lines.stream().filter(Mention::isNamed).map(this::named).toList();
  }

  private ProductMention named(Mention line) {
    ProductMention mention = new ProductMention(line.phrase(), null, line.quantity());
    boolean isChoosing = line.pronoun() == Pronoun.CHOOSING;
    return isChoosing
            && ProductChoice.of(line.phrase(), lastProducts) instanceof ProductMatch.Certain known
        ? mention.of(known.choice().product())
        : mention;
  }

  /**
   * One product that was talked about is meant. Of several, all are meant by "both" and by a
   * question that names none; "it" could be any: nobody knows.
   */
  private List<ProductMention> unnamed(Pronoun pronoun, @Nullable Quantity quantity) {
    boolean isQuestion =
        switch (intent) {
          case PRICE, AVAILABILITY, PRODUCT_QUESTION -> true;
          default -> false;
        };
    boolean areAllMeant =
        pronoun == Pronoun.ALL || pronoun == Pronoun.NONE && isQuestion && quantity == null;
    ProductMention open = new ProductMention("", null, quantity);
    if (lastProducts.size() == 1 || areAllMeant) {
      return lastProducts.stream().map(open::of).toList();
    }
    return quantity == null ? List.of() : List.of(open);
  }

  private static Pronoun strongest(List<Mention> lines) {
    return lines.stream().map(Mention::pronoun).max(Pronoun::compareTo).orElse(Pronoun.NONE);
  }

  private static @Nullable Quantity quantity(List<Mention> lines) {
    return lines.stream()
        .filter(Mention::isQuantityOnly)
        .map(Mention::quantity)
        .findFirst()
        .orElse(null);
  }
}
