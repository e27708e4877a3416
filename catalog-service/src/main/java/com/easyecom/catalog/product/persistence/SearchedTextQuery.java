package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.search.SearchTier;
import com.easyecom.catalog.product.search.SearchedText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Brings a text into the index's form, and finds out by a glance at each index which tiers have
 * nothing for it: most have, and need not be asked.
 */
final class SearchedTextQuery {

  /** Words that so many entries begin with are common, and counted no further. */
  private static final int COMMON = 1_000;

  private static final String READ =
      """
      WITH asked AS MATERIALIZED (SELECT left(search_text(:typed), 200) AS text),
      wanted AS (
        SELECT word FROM unnest(search_words(:typed)) AS word
        ORDER BY char_length(word) DESC, word COLLATE "C" LIMIT 10),
      counted AS MATERIALIZED (
        SELECT word, (
          SELECT count(*) FROM (
            SELECT FROM product_word t
            WHERE t.word >= wanted.word AND t.word < wanted.word || :last LIMIT <common>) AS begun)
          AS entries
        FROM wanted)
      SELECT text, <sku> AS sku, <barcode> AS barcode, <name> AS name,
        ARRAY(
          SELECT word FROM counted
          ORDER BY entries, char_length(word) DESC, word COLLATE "C") AS words,
        coalesce((SELECT min(entries) FROM counted), 0) AS fewest
      FROM asked
      """
          .replace("<sku>", begins("search_sku"))
          .replace("<barcode>", begins("search_barcode"))
          .replace("<name>", begins("search_name"))
          .replace("<common>", Integer.toString(COMMON));

  private SearchedTextQuery() {}

  /** Whether the first text in the index that is not before the one asked for begins with it. */
  private static String begins(String column) {
    return """
    coalesce((
      SELECT %1$s FROM product WHERE archived_at IS NULL AND %1$s >= asked.text
      ORDER BY %1$s LIMIT 1) ^@ asked.text, false)\
    """
        .formatted(column);
  }

  static SearchedText read(Handle handle, String typed) {
    return handle
        .createQuery(READ)
        .bind("typed", typed)
        .bind("last", Character.toString(Character.MAX_CODE_POINT))
        .map((row, context) -> text(row))
        .one();
  }

  private static SearchedText text(ResultSet row) throws SQLException {
    List<String> words = Arrays.asList((String[]) row.getArray("words").getArray());
    long fewest = row.getLong("fewest");
    return new SearchedText(row.getString("text"), words, fewest < COMMON, tiers(row, fewest > 0));
  }

  /**
   * @param doAllWordsBegin whether each of the words begins some entry
   */
  private static Set<SearchTier> tiers(ResultSet row, boolean doAllWordsBegin) throws SQLException {
    Set<SearchTier> tiers = EnumSet.of(SearchTier.SIMILAR);
    if (row.getBoolean("sku")) {
      tiers.addAll(EnumSet.of(SearchTier.CODE, SearchTier.SKU));
    }
    if (row.getBoolean("barcode")) {
      tiers.addAll(EnumSet.of(SearchTier.CODE, SearchTier.BARCODE));
    }
    if (row.getBoolean("name")) {
      tiers.add(SearchTier.NAME);
    }
    if (doAllWordsBegin) {
      tiers.addAll(EnumSet.of(SearchTier.WORDS, SearchTier.BEGINNINGS));
    }
    return tiers;
  }
}
