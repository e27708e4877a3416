package com.easyecom.chat.understanding;

import com.easyecom.kernel.money.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A product that is spoken of.
 *
 * @param phrase the customer's words for it, in lower case, without quantity and politeness; empty
 *     for "it", or when only a quantity was said
 * @param productId null: not known yet, look for the phrase; for an empty phrase ask which one
 * @param quantity positive; null: not said
 */
public record ProductMention(String phrase, @Nullable Long productId, @Nullable Quantity quantity) {

  /** How long a phrase may be. */
  public static final int MAX_PHRASE_CHARS = 120;

  public ProductMention {
    if (phrase.length() > MAX_PHRASE_CHARS) {
      phrase = phrase.substring(0, MAX_PHRASE_CHARS).strip();
    }
  }

  /** The same mention of a product that is known by now. */
  public ProductMention of(Candidate product) {
    return new ProductMention(phrase, product.productId(), quantity);
  }

  /** The same mention with a quantity. */
  public ProductMention times(@Nullable Quantity other) {
    return new ProductMention(phrase, productId, other);
  }
}
