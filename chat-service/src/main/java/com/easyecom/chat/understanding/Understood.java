package com.easyecom.chat.understanding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message means. Figures in it are the customer's wishes, never facts.
 *
 * @param intent what to answer
 * @param alsoSaid what else it is about
 * @param products what is spoken of, in the order of the text, at most {@value #MAX_PRODUCTS}; with
 *     an order, its lines. Empty also when products are meant that nobody knows yet
 * @param excluded words for what is not wanted ("not the blue one")
 * @param discountPct above 0, at most 100; null: none was named, or not clearly
 * @param offeredAmount what the customer would pay for one ("can you do 15 for the mug"), in the
 *     shop's currency, which the text need not name; null: nothing was offered clearly
 * @param returnReason the customer's own words, at most {@value #MAX_REASON_CHARS} characters
 * @param isGuess whether no word said what is wanted: it may be a product's bare name, or nothing.
 *     When no product is found for it, it is {@link Intent#UNCLEAR}
 */
public record Understood(
    Intent intent,
    Set<Intent> alsoSaid,
    List<ProductMention> products,
    List<String> excluded,
    @Nullable BigDecimal discountPct,
    @Nullable BigDecimal offeredAmount,
    @Nullable OrderReference order,
    @Nullable String returnReason,
    boolean isGuess) {

  /** How many products of one message are understood. */
  public static final int MAX_PRODUCTS = 20;

  /** How much of a reason is kept. */
  public static final int MAX_REASON_CHARS = 300;

  public Understood {
    alsoSaid = Set.copyOf(alsoSaid);
    products = List.copyOf(products);
    excluded = List.copyOf(excluded);
  }

  /** An intent, and nothing else. */
  public static Understood only(Intent intent) {
    return of(intent, List.of());
  }

  /** An intent about products. */
  public static Understood of(Intent intent, List<ProductMention> products) {
    return new Understood(intent, Set.of(), products, List.of(), null, null, null, null, false);
  }

  /** An intent about an order. */
  public static Understood of(Intent intent, OrderReference order) {
    return new Understood(intent, Set.of(), List.of(), List.of(), null, null, order, null, false);
  }

  /** The same with other products. */
  public Understood about(List<ProductMention> others) {
    return new Understood(
        intent,
        alsoSaid,
        others,
        excluded,
        discountPct,
        offeredAmount,
        order,
        returnReason,
        isGuess);
  }
}
