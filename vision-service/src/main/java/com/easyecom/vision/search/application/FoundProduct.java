package com.easyecom.vision.search.application;

import org.jspecify.annotations.Nullable;

/**
 * A product that has a picture like the searched one.
 *
 * @param imageId its picture that is most like it
 * @param score 0 to 1: from 0.9 almost surely the same product
 */
public record FoundProduct(
    long productId,
    String sku,
    String name,
    @Nullable String category,
    long imageId,
    double score) {}
