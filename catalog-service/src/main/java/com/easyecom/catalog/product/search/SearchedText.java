package com.easyecom.catalog.product.search;

import java.util.List;
import java.util.Set;

/**
 * What is searched for, in the form that the index has.
 *
 * @param text without case and accents; empty when nothing of it can be searched for
 * @param words of the text, rarest first; of very many, the longest
 * @param isFirstRare whether less than a thousand entries of the index begin with the first word
 * @param tiers those that may have products; others have none
 */
public record SearchedText(
    String text, List<String> words, boolean isFirstRare, Set<SearchTier> tiers) {}
