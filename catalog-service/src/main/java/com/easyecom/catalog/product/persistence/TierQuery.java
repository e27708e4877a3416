package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.search.SearchTier;
import com.easyecom.kit.persistence.Where;

/** The query of a tier: {@code id} and {@code key} of its products after {@code key, place}. */
final class TierQuery {

  private static final String PRODUCT = " FROM product p JOIN stock s ON s.product_id = p.id ";

  private static final String WORD =
      """
       FROM product_word t JOIN product p ON p.id = -t.place JOIN stock s ON s.product_id = p.id
      """;

  /**
   * Two words that many products have, but hardly any product has together, would be looked for in
   * all of the one's: it is given up after so many.
   */
  private static final int MOST_LOOKED_THROUGH = 10_000;

  private TierQuery() {}

  static String of(SearchTier tier, TierConditions conditions, Where where) {
    return switch (tier) {
      case CODE -> {
        conditions.hasCode();
        yield newestFirst(PRODUCT, "-p.id", where);
      }
      case SKU -> {
        conditions.begins("p.search_sku").hasNoSuchCode();
        yield byKey(PRODUCT, "p.search_sku", "-p.id", where);
      }
      case BARCODE -> {
        conditions
            .begins("p.search_barcode")
            .hasNoSuchCode()
            .beginsNotBy(TierConditions.skuBegins());
        yield byKey(PRODUCT, "p.search_barcode", "-p.id", where);
      }
      case NAME -> {
        conditions
            .begins("p.search_name")
            .beginsNotBy(TierConditions.skuBegins(), TierConditions.barcodeBegins());
        yield byKey(PRODUCT, "p.search_name", "-p.id", where);
      }
      case WORDS -> {
        conditions.hasAllWords().noTextBeginsSo();
        yield newestFirst(WORD, "t.place", where);
      }
      case BEGINNINGS -> {
        conditions.wordsBegin().noTextBeginsSo();
        String some = "(word, place) > (:key, :place) AND word < :end ORDER BY word, place";
        yield byKey(words(conditions, some), "t.word", "t.place", where);
      }
      case SIMILAR -> {
        conditions.wordsAreSimilar().noTextBeginsSo();
        String some =
            "word = near.word COLLATE \"C\" AND (word > :key OR place > :place) ORDER BY place";
        yield ofEachSimilarWord(words(conditions, some), where);
      }
    };
  }

  private static String words(TierConditions conditions, String some) {
    return conditions.isOfSeveralWords()
        ? WORD.replace(
            "product_word t",
            "(SELECT word, place FROM product_word WHERE %s LIMIT %d) t"
                .formatted(some, MOST_LOOKED_THROUGH))
        : WORD;
  }

  private static String newestFirst(String from, String place, Where where) {
    where.and(place + " > :place");
    return "SELECT p.id, :key AS key" + from + where.sql() + "ORDER BY " + place + " LIMIT :limit";
  }

  private static String byKey(String from, String key, String place, Where where) {
    where.and("(%s, %s) > (:key, :place)".formatted(key, place));
    return "SELECT p.id, %1$s AS key%2$s%3$sORDER BY %1$s, %4$s LIMIT :limit"
        .formatted(key, from, where.sql(), place);
  }

  /** Of each word no more than a page needs, else a word of thousands would be read whole. */
  private static String ofEachSimilarWord(String from, Where where) {
    where.and("t.word = near.word COLLATE \"C\"");
    where.and("(t.word > :key OR t.place > :place)");
    return """
        SELECT found.id, found.key
        FROM unnest(CAST(:similar0 AS text[])) AS near (word) CROSS JOIN LATERAL (
          SELECT p.id, t.word AS key, t.place %s %s ORDER BY t.place LIMIT :limit) found
        WHERE near.word COLLATE "C" >= :key
        ORDER BY found.key, found.place LIMIT :limit
        """
        .formatted(from, where.sql());
  }
}
