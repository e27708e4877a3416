package com.easyecom.chat.understanding;

import java.math.BigDecimal;
import java.util.List;

/** Which product a phrase means. */
public sealed interface ProductMatch {

  /**
   * A product and how well it fits.
   *
   * @param confidence from 0 to 1, with three decimals
   */
  record Scored(Candidate product, BigDecimal confidence) {}

  /** One product, and no other comes near it. */
  record Certain(Scored choice) implements ProductMatch {}

  /**
   * One or more that may be meant: ask.
   *
   * @param options the best first, at most {@value ProductMatch#MAX_OPTIONS}
   */
  record Ambiguous(List<Scored> options) implements ProductMatch {
    public Ambiguous {
      options = List.copyOf(options);
    }

    /** The products to choose from, in the order in which to show them. */
    public List<Candidate> products() {
      return options.stream().map(Scored::product).toList();
    }
  }

  /** Nothing like it. */
  record None() implements ProductMatch {}

  /** How many options a customer is given. */
  int MAX_OPTIONS = 5;
}
