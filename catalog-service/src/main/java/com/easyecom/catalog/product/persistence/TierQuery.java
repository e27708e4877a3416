package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.search.SearchTier;
import com.easyecom.kit.persistence.Where;

/** The query of a tier: {@code id} and {@code key} of its products after {@code key, place}. */
final class TierQuery {

  private TierQuery() {}

  static String of(SearchTier tier, TierConditions conditions, TierRows rows, Where where) {
    rows.bind(where);
    return switch (tier) {
      case CODE -> {
        conditions.hasCode();
        yield newestFirst(rows.products(), "-p.id", where);
      }
      case SKU -> {
        conditions.begins("p.search_sku").hasNoSuchCode();
        yield byKey(rows.products(), "p.search_sku", rows.place(), where);
      }
      case BARCODE -> {
        conditions
            .begins("p.search_barcode")
            .hasNoSuchCode()
            .beginsNotBy(TierConditions.skuBegins());
        yield byKey(rows.products(), "p.search_barcode", rows.place(), where);
      }
      case NAME -> {
        conditions
            .begins("p.search_name")
            .beginsNotBy(TierConditions.skuBegins(), TierConditions.barcodeBegins());
        yield byKey(rows.products(), "p.search_name", rows.place(), where);
      }
      case WORDS -> {
        conditions.hasAllWords().noTextBeginsSo();
        yield newestFirst(rows.words(), "t.place", where);
      }
      case BEGINNINGS -> {
        conditions.wordsBegin().noTextBeginsSo();
        yield byKey(rows.words(), "t.word", "t.place", where);
      }
      case SIMILAR -> {
        conditions.wordsAreSimilar().noTextBeginsSo();
        yield ofEachSimilarWord(rows.words(), where);
      }
    };
  }

  private static String newestFirst(String from, String place, Where where) {
    where.and(place + " > :place");
    return "SELECT p.id, :key AS key" + from + where.sql() + "ORDER BY " + place + " LIMIT <limit>";
  }

  private static String byKey(String from, String key, String place, Where where) {
    where.and("(%s, %s) > (:key, :place)".formatted(key, place));
    return "SELECT p.id, %1$s AS key%2$s%3$sORDER BY %1$s, %4$s LIMIT <limit>"
        .formatted(key, from, where.sql(), place);
  }

  /** Of each word no more than a page needs, else a word of thousands would be read whole. */
  private static String ofEachSimilarWord(String from, Where where) {
    where.and("t.word = near.word COLLATE \"C\"");
    where.and("(t.word > :key OR t.place > :place)");
    return """
    SELECT found.id, found.key
    FROM unnest(CAST(:similar0 AS text[])) AS near (word) CROSS JOIN LATERAL (
      SELECT p.id, t.word AS key, t.place %s %s ORDER BY t.place LIMIT <limit>) found
    WHERE near.word COLLATE "C" >= :key
    ORDER BY found.key, found.place LIMIT <limit>
    """
        .formatted(from, where.sql());
  }
}
