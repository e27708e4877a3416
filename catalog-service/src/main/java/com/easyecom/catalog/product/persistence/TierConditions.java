package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.search.SearchedText;
import com.easyecom.catalog.product.search.WantedWord;
import com.easyecom.kit.persistence.Where;
import java.util.List;

/**
 * What a product must be, and must not be, to be found in a tier: it is found in no other than the
 * first that it fits. Names bound: {@code text}, {@code words}, and by number {@code word0} and
 * {@code similar0} for each of them, the driver first.
 */
final class TierConditions {

  /** The last character there is: after it come no more texts with that beginning. */
  private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

  private static final String HAS_CODE = "(p.search_sku = :text OR p.search_barcode = :text)";
  private static final String SKU_BEGINS = "p.search_sku ^@ :text";
  private static final String BARCODE_BEGINS = "coalesce(p.search_barcode ^@ :text, false)";
  private static final String NAME_BEGINS = "p.search_name ^@ :text";

  private final Where where;
  private final String text;
  private final boolean isDriverRare;
  private final List<WantedWord> words;

  TierConditions(Where where, SearchedText asked, List<WantedWord> words) {
    this.where = where;
    where.values().put("text", asked.text());
    this.text = asked.text();
    this.isDriverRare = asked.isFirstRare();
    this.words = words;
  }

  boolean isOfSeveralWords() {
    return words.size() > 1;
  }

  TierConditions hasCode() {
    where.and(HAS_CODE);
    return this;
  }

  /**
   * The column, which an index sorts, begins with the text: before the end. The other bound is the
   * place that the page comes after. Given both, PostgreSQL starts at the wrong one.
   */
  TierConditions begins(String column) {
    where.and(column + " < :end", "end", text + LAST);
    return this;
  }

  TierConditions hasNoSuchCode() {
    where.and("NOT coalesce(" + HAS_CODE + ", false)");
    return this;
  }

  TierConditions beginsNotBy(String... prefixes) {
    for (String prefix : prefixes) {
      where.and("NOT " + prefix);
    }
    return this;
  }

  TierConditions noTextBeginsSo() {
    return beginsNotBy(SKU_BEGINS, BARCODE_BEGINS, NAME_BEGINS);
  }

  static String skuBegins() {
    return SKU_BEGINS;
  }

  static String barcodeBegins() {
    return BARCODE_BEGINS;
  }

  /**
   * The driver is {@code t.word}; the others are looked up beside it, in the same order: one by one
   * if the driver is rare. The planner, which may not know, would read all of a word that a million
   * products have (as the first part of their SKUs).
   */
  TierConditions hasAllWords() {
    String oneByOne = isDriverRare ? " OFFSET 0" : "";
    where.and("t.word = :word0", "word0", words.getFirst().word());
    for (int i = 1; i < words.size(); i++) {
      where.and(
          "EXISTS (SELECT FROM product_word o WHERE o.word = :word%d AND o.place = t.place%s)"
              .formatted(i, oneByOne),
          "word" + i,
          words.get(i).word());
    }
    return this;
  }

  /** {@code t.word} begins with the driver, as none of the product's words before it does. */
  TierConditions wordsBegin() {
    String driver = words.getFirst().word();
    where.values().put("driver", driver);
    where.and("t.word < :end", "end", driver + LAST);
    // A product with the one word itself is in the tier before.
    if (words.size() == 1) {
      where.and("t.word <> :driver");
    }
    where.and("NOT p.search_words @> CAST(:words AS text[])", "words", plainWords());
    where.and(
        "NOT EXISTS (SELECT FROM unnest(p.search_words) w WHERE w ^@ :driver AND w < t.word)");
    for (int i = 1; i < words.size(); i++) {
      where.and(wordBegins(i), "word" + i, words.get(i).word());
    }
    return this;
  }

  /** {@code t.word} is similar to the driver, as none of the product's words before it is. */
  TierConditions wordsAreSimilar() {
    for (int i = 0; i < words.size(); i++) {
      where.values().put("word" + i, words.get(i).word());
      where.values().put("similar" + i, words.get(i).similar().toArray(String[]::new));
      if (i > 0) {
        where.and(
            "(p.search_words && CAST(:similar%d AS text[]) OR %s)".formatted(i, wordBegins(i)));
      }
    }
    where.and(
        """
        NOT EXISTS (SELECT FROM unnest(p.search_words) w
                    WHERE w = ANY (CAST(:similar0 AS text[])) AND w < t.word)
        """);
    where.and("NOT (" + allWordsBegin() + ")");
    return this;
  }

  private String allWordsBegin() {
    StringBuilder all = new StringBuilder("true");
    for (int i = 0; i < words.size(); i++) {
      all.append(" AND ").append(wordBegins(i));
    }
    return all.toString();
  }

  private static String wordBegins(int i) {
    return "EXISTS (SELECT FROM unnest(p.search_words) w WHERE w ^@ :word" + i + ")";
  }

  private String[] plainWords() {
    return words.stream().map(WantedWord::word).toArray(String[]::new);
  }
}
