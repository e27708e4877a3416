package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.search.SearchScope;
import com.easyecom.catalog.product.search.SearchTier;
import com.easyecom.kit.persistence.Where;
import java.util.List;

/**
 * The rows that a tier looks through, as {@code p}, and {@code t} where it goes by words: all that
 * match the text; or of those the first ten thousand after the place; or the few products that the
 * filter lets through.
 */
record TierRows(SearchTier tier, SearchScope scope, boolean isOfSeveralWords) {

  /**
   * What many products match, but hardly any that passes the filter or has the text's other words,
   * would be looked for in all of them: it is given up after so many.
   */
  private static final int MOST_LOOKED_THROUGH = 10_000;

  /**
   * A product for each word, never the other way round: a planner that knows nothing of a filter's
   * value would go through the words once for each product that passes it.
   */
  private static final String PRODUCT_OF_WORD =
      "CROSS JOIN LATERAL (SELECT * FROM product WHERE id = -t.place OFFSET 0) p ";

  private static final String OF_PRODUCTS =
      """
       FROM product WHERE archived_at IS NULL AND <key> < :end AND (<key>, -id) > (:key, :place)
      ORDER BY <key>, -id
      """;

  private static final String OF_WORD =
      """
       FROM product_word WHERE word = :word0 AND place > :place ORDER BY place
      """;

  private static final String OF_BEGINNINGS =
      """
       FROM product_word WHERE (word, place) > (:key, :place) AND word < :end ORDER BY word, place
      """;

  private static final String OF_SIMILAR =
      """
       FROM product_word WHERE word = near.word COLLATE "C" AND (word > :key OR place > :place)
      ORDER BY place
      """;

  /** Each similar word is looked through by itself: of the first that is given up. */
  private static final String FIRST_SIMILAR =
      """
      SELECT -last.place AS id, near.word AS key
      FROM unnest(CAST(:similar0 AS text[])) AS near (word)
        CROSS JOIN LATERAL (SELECT place <last>) last
      WHERE near.word COLLATE "C" >= :key ORDER BY near.word COLLATE "C" LIMIT 1
      """;

  private static final String FEW_WORDS =
      """
      (SELECT w.word, -f.id AS place FROM product f CROSS JOIN LATERAL unnest(f.search_words)
        AS w (word) WHERE f.id = ANY (CAST(:few AS bigint[])) OFFSET 0)
      """;

  /** Tells the query what it needs. */
  void bind(Where where) {
    List<Long> few = scope.few();
    if (few != null) {
      where.values().put("few", few.toArray(Long[]::new));
    }
  }

  /** {@code FROM} for a tier that goes by products. */
  String products() {
    String products = "product";
    if (scope.few() != null) {
      products = "(SELECT * FROM product WHERE id = ANY (CAST(:few AS bigint[])) OFFSET 0)";
    } else if (isGivenUp()) {
      products = "(SELECT *, -id AS place " + range() + " LIMIT " + MOST_LOOKED_THROUGH + ")";
    }
    return " FROM " + products + " p ";
  }

  /** What such a tier sorts by after its key, so that the rows come in that order. */
  String place() {
    return isGivenUp() ? "p.place" : "-p.id";
  }

  /** {@code FROM} for a tier that goes by words. */
  String words() {
    String words = "product_word";
    boolean isPart = isOfSeveralWords && tier != SearchTier.WORDS || scope.isBounded();
    if (scope.few() != null) {
      words = FEW_WORDS;
    } else if (isPart) {
      words = "(SELECT word, place " + range() + " LIMIT " + MOST_LOOKED_THROUGH + ")";
    }
    return " FROM " + words + " t " + PRODUCT_OF_WORD;
  }

  /** Whether looking may be given up, for the next page to go on there. */
  boolean isGivenUp() {
    return scope.isBounded() && tier != SearchTier.CODE;
  }

  /** The last row that is looked at before it is given up; none when all there is was. */
  String last() {
    String last = range() + " OFFSET " + (MOST_LOOKED_THROUGH - 1) + " LIMIT 1";
    return switch (tier) {
      case CODE -> throw new IllegalStateException("codes are looked up");
      case SKU, BARCODE, NAME -> "SELECT id, " + column() + " AS key" + last;
      case WORDS -> "SELECT -place AS id, '' AS key" + last;
      case BEGINNINGS -> "SELECT -place AS id, word AS key" + last;
      case SIMILAR -> FIRST_SIMILAR.replace("<last>", last);
    };
  }

  /** The part of the index, after the place, in the tier's order. */
  private String range() {
    return switch (tier) {
      case CODE -> throw new IllegalStateException("codes are looked up");
      case SKU, BARCODE, NAME -> OF_PRODUCTS.replace("<key>", column());
      case WORDS -> OF_WORD;
      case BEGINNINGS -> OF_BEGINNINGS;
      case SIMILAR -> OF_SIMILAR;
    };
  }

  private String column() {
    return switch (tier) {
      case SKU -> "search_sku";
      case BARCODE -> "search_barcode";
      case NAME -> "search_name";
      case CODE, WORDS, BEGINNINGS, SIMILAR -> throw new IllegalStateException(tier.name());
    };
  }
}
