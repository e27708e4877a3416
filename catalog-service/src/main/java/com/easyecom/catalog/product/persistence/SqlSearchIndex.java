package com.easyecom.catalog.product.persistence;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.catalog.product.search.FoundProduct;
import com.easyecom.catalog.product.search.FoundProducts;
import com.easyecom.catalog.product.search.SearchIndex;
import com.easyecom.catalog.product.search.SearchPlace;
import com.easyecom.catalog.product.search.SearchScope;
import com.easyecom.catalog.product.search.SearchTier;
import com.easyecom.catalog.product.search.SearchedText;
import com.easyecom.catalog.product.search.WantedWord;
import com.easyecom.kernel.paging.PageRequest;
import com.easyecom.kit.persistence.Where;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;

/**
 * Products by their words in the tables {@code product_word} and {@code search_word}, and by the
 * beginnings of their texts in indexes of {@code product}. Each tier is read in the order of an
 * index, no more of it than a page needs.
 */
@Singleton
class SqlSearchIndex implements SearchIndex {

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

  private static final int SHORT_PAGE = PageRequest.DEFAULT_LIMIT + 1;
  private static final int LONG_PAGE = PageRequest.MAX_LIMIT + 1;

  private final Jdbi jdbi;
  private final FewProducts fewProducts;

  SqlSearchIndex(Jdbi jdbi, FewProducts fewProducts) {
    this.jdbi = jdbi;
    this.fewProducts = fewProducts;
  }

  @Override
  public SearchedText read(String typed) {
    return jdbi.withHandle(handle -> SearchedTextQuery.read(handle, typed));
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
  public SearchScope scope(ProductFilter filter) {
    return fewProducts.scope(filter);
  }

  @Override
  public FoundProducts find(
      SearchPlace after, SearchedText asked, List<WantedWord> words, SearchScope scope, int limit) {
    Where where = ListedProducts.of(scope.filter());
    TierConditions conditions = new TierConditions(where, asked, words);
    TierRows rows = new TierRows(after.tier(), scope, conditions.isOfSeveralWords());
    String sql = TierQuery.of(after.tier(), conditions, rows, where);
    where.values().put("key", key(after, asked.text(), words));
    where.values().put("place", after.newestFirst());
    List<FoundProduct> read = read(sql.replace("<limit>", rowsFor(limit)), where);
    List<FoundProduct> found = read.subList(0, Math.min(limit, read.size()));
    // A full page has looked no further; but similar words are each looked through by itself.
    boolean isAll = found.size() == limit && after.tier() != SearchTier.SIMILAR;
    return rows.isGivenUp() && !isAll
        ? FoundProducts.until(read(rows.last(), where), found)
        : new FoundProducts(found, null);
  }

  /**
   * Written out: of a limit that is bound, a planner expects a tenth of all rows. Few different
   * ones, so that few statements need to be known.
   */
  private static String rowsFor(int limit) {
    return limit <= SHORT_PAGE ? Integer.toString(SHORT_PAGE) : Integer.toString(LONG_PAGE);
  }

  private List<FoundProduct> read(String sql, Where where) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true))
                .bindMap(where.values())
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
