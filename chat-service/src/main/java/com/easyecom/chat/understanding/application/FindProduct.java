package com.easyecom.chat.understanding.application;

import com.easyecom.chat.understanding.Candidate;
import com.easyecom.chat.understanding.ProductMatch;
import com.easyecom.chat.understanding.ProductMention;
import com.easyecom.chat.understanding.domain.ProductChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the product that a customer's words mean. */
public final class FindProduct {

  private static final Pattern JOINT = Pattern.compile(" (?:and|or) ");

  private final ProductSearch search;

  public FindProduct(ProductSearch search) {
    this.search = search;
  }

  /** The product that a phrase means; {@link ProductMatch.None} for an empty one, unsearched. */
  public ProductMatch byPhrase(String phrase) {
    return phrase.isBlank()
        ? new ProductMatch.None()
        : ProductChoice.of(phrase, search.candidates(phrase));
  }

  /**
   * Takes a mention apart where its "and" or "or" joins two products ("mugs and plates") and is no
   * part of a name ("salt and pepper mill"): when nothing is clearly called so as a whole, but each
   * part is like something. The quantity counts each of them.
   *
   * @return the mention itself, or its parts
   */
  public List<ProductMention> split(ProductMention mention) {
    String[] phrases = JOINT.split(mention.phrase(), -1);
    boolean isKnown = mention.productId() != null || phrases.length == 1;
    if (isKnown || byPhrase(mention.phrase()) instanceof ProductMatch.Certain) {
      return List.of(mention);
    }
    List<ProductMention> parts = new ArrayList<>();
    for (String part : phrases) {
      if (byPhrase(part) instanceof ProductMatch.None) {
        return List.of(mention);
      }
      parts.add(new ProductMention(part.strip(), null, mention.quantity()));
    }
    return parts;
  }

  /** The product that a phrase means among known ones, such as those last talked about. */
  public static ProductMatch among(String phrase, List<Candidate> known) {
    return ProductChoice.of(phrase, known);
  }
}
