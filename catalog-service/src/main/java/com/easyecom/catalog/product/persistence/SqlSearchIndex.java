package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.catalog.product.search.FoundProduct;
import com.easyecom.catalog.product.search.SearchIndex;
import com.easyecom.catalog.product.search.SearchPlace;
import com.easyecom.catalog.product.search.SearchedText;
import com.easyecom.catalog.product.search.WantedWord;
import com.easyecom.kit.persistence.Where;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/**
 * Products by their words in the tables {@code product_word} and {@code search_word}, and by the
 * beginnings of their texts in indexes of {@code product}. Each tier is read in the order of an
 * index, no more of it than a page needs.
 */
@Singleton
class SqlSearchIndex implements SearchIndex {

  /** Words that more entries begin with are all equally common, and counted no further. */
  private static final String READ =
      """
      WITH wanted AS (
        SELECT word FROM unnest(search_words(:typed)) AS word
        ORDER BY char_length(word) DESC, word COLLATE "C" LIMIT 10)
      SELECT left(search_text(:typed), 200) AS text,
        ARRAY(
          SELECT word FROM wanted
          ORDER BY (SELECT count(*) FROM (
              SELECT FROM product_word t
              WHERE t.word >= wanted.word AND t.word < wanted.word || :last LIMIT 1000) AS entries),
            char_length(word) DESC, word COLLATE "C") AS words
      """;

  /** Sorted after the offset: a planner that reads in the order of words reads them all. */
  private static final String NEAR =
      """
      SELECT asked.word AS asked, near.word AS near
      FROM unnest(CAST(:words AS text[])) AS asked (word) CROSS JOIN LATERAL (
        SELECT DISTINCT known.word FROM (
          SELECT word FROM search_word
          WHERE typo_keys(word) && typo_keys(asked.word)
          OFFSET 0) known
        ORDER BY known.word LIMIT 1000) near
      """;

  private final Jdbi jdbi;

  SqlSearchIndex(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public SearchedText read(String typed) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(READ)
                .bind("typed", typed)
                .bind("last", Character.toString(Character.MAX_CODE_POINT))
                .map(
                    (row, context) ->
                        new SearchedText(
                            row.getString("text"),
                            Arrays.asList((String[]) row.getArray("words").getArray())))
                .one());
  }

  @Override
  public Map<String, List<String>> nearWords(Collection<String> words) {
    Map<String, List<String>> near = new HashMap<>();
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(NEAR)
                .bindArray("words", String.class, words)
                .map((row, context) -> List.of(row.getString("asked"), row.getString("near")))
                .forEach(
                    pair ->
                        near.computeIfAbsent(pair.getFirst(), asked -> new ArrayList<>())
                            .add(pair.getLast())));
    return near;
  }

  @Override
  public List<FoundProduct> find(
      SearchPlace after, String text, List<WantedWord> words, ProductFilter filter, int limit) {
    Where where = ListedProducts.of(filter);
    String sql = TierQuery.of(after.tier(), new TierConditions(where, text, words), where);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(where.values())
                .bind("key", key(after, text, words))
                .bind("place", after.newestFirst())
                .bind("limit", limit)
                .map((row, context) -> new FoundProduct(row.getLong("id"), row.getString("key")))
                .list());
  }

  /** Where to begin in the index: not before the first text that the tier can have. */
  private static String key(SearchPlace after, String text, List<WantedWord> words) {
    String first =
        switch (after.tier()) {
          case SKU, BARCODE, NAME -> text;
          case BEGINNINGS -> words.getFirst().word();
          case CODE, WORDS, SIMILAR -> "";
        };
    return after.key().startsWith(first) ? after.key() : first;
  }
}
