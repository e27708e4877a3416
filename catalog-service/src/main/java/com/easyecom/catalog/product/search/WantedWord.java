package com.easyecom.catalog.product.search;

import java.util.List;

/**
 * A word of the text.
 *
 * @param similar products' words that it may mean, itself included
 */
public record WantedWord(String word, List<String> similar) {}
