package com.easyecom.catalog.product.search;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.easyecom.catalog.product.application.ProductFilter;
import com.easyecom.catalog.product.application.ProductOverview;
import com.easyecom.catalog.product.application.Products;
import com.easyecom.kernel.error.Refusal;
import com.easyecom.kernel.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds products by a text, the best matches first; never archived ones. */
@ApplicationScoped
public class SearchProducts {

  /** The longest text in characters: as long as a name. */
  public static final int MAX_TEXT = 200;

  private final SearchIndex index;
  private final Products products;

  SearchProducts(SearchIndex index, Products products) {
    this.index = index;
    this.products = products;
  }

  /** A product and its place, which is what the next page comes after. */
  private record Hit(FoundProduct product, SearchPlace place) {}

  /**
   * @param lookedUntil where looking was given up before the page was full; null otherwise
   */
  private record Hits(List<Hit> items, @Nullable SearchPlace lookedUntil) {}

  /**
   * Tries one tier after the other until the page is full. With a filter that few of the products
   * pass that match the text, the page may be less than full, even empty, though there is a next
   * one: after so many products looking is given up until the next page is asked for.
   *
   * @param cursor of an earlier page of the same text; null for the first page
   * @throws Refusal {@code invalid_request} for a text that is too long or no text, or a cursor
   *     that this search did not answer
   */
  public Page<ProductOverview> search(
      String typed, ProductFilter filter, int limit, @Nullable String cursor) {
    check(typed);
    SearchPlace after = cursor == null ? null : SearchPlace.of(cursor);
    SearchedText asked = index.read(typed.strip());
    if (asked.text().isEmpty()) {
      return new Page<>(List.of(), null);
    }
    Page<Hit> hits =
        page(hits(asked, wanted(asked, after), index.scope(filter), after, limit + 1), limit);
    return new Page<>(overviews(hits.items()), hits.nextCursor());
  }

  private static Page<Hit> page(Hits hits, int limit) {
    return hits.lookedUntil() != null && hits.items().size() <= limit
        ? new Page<>(hits.items(), hits.lookedUntil().cursor())
        : Page.cut(hits.items(), limit, last -> last.place().cursor());
  }

  private Hits hits(
      SearchedText asked,
      WantedWords wanted,
      SearchScope scope,
      @Nullable SearchPlace after,
      int limit) {
    SearchTier first = after == null ? SearchTier.CODE : after.tier();
    List<Hit> hits = new ArrayList<>();
    for (SearchTier tier : SearchTier.values()) {
      if (tier.compareTo(first) < 0 || !asked.tiers().contains(tier) || !wanted.canBeIn(tier)) {
        continue;
      }
      SearchPlace from =
          after != null && tier == first ? after : SearchPlace.beginningOf(tier, wanted.driver());
      FoundProducts found = index.find(from, asked, wanted.of(tier), scope, limit - hits.size());
      found.products().forEach(each -> hits.add(new Hit(each, place(tier, each, wanted))));
      if (found.lookedUntil() != null) {
        return new Hits(hits, place(tier, found.lookedUntil(), wanted));
      }
      if (hits.size() >= limit) {
        break;
      }
    }
    return new Hits(hits, null);
  }

  private static SearchPlace place(SearchTier tier, FoundProduct product, WantedWords wanted) {
    return new SearchPlace(tier, product.key(), -product.id(), wanted.driver());
  }

  private WantedWords wanted(SearchedText asked, @Nullable SearchPlace after) {
    return WantedWords.of(asked.words(), after == null ? null : after.driver(), index);
  }

  /** What was removed just now is left out. */
  private List<ProductOverview> overviews(List<Hit> hits) {
    List<Long> ids = hits.stream().map(hit -> hit.product().id()).toList();
    Map<Long, ProductOverview> found =
        products.overviews(ids).stream()
            .filter(overview -> !overview.product().isArchived())
            .collect(toMap(overview -> overview.product().id(), identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  private static void check(String typed) {
    if (typed.codePointCount(0, typed.length()) > MAX_TEXT) {
      throw Refusal.invalid("q", "must have at most " + MAX_TEXT + " characters");
    }
    if (typed.indexOf('\0') >= 0) {
      throw Refusal.invalid("q", "contains a NUL character");
    }
  }
}
