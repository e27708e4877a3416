package com.easyecom.catalog.product.search;

import com.easyecom.catalog.product.application.ProductFilter;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What is known of the words of all products that are not archived. */
public interface SearchIndex {

  /** The text in the index's form. */
  SearchedText read(String typed);

  /** Words of products that may be one typo away from each of these, and some more; not all. */
  Map<String, List<String>> nearWords(Collection<String> words);

  /** Among which products the filter makes a search look. */
  SearchScope scope(ProductFilter filter);

  /**
   * The tier's products after a place, in the tier's order, without those of earlier tiers.
   *
   * @param words the driver first
   */
  FoundProducts find(
      SearchPlace after, SearchedText asked, List<WantedWord> words, SearchScope scope, int limit);
}
