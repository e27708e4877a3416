package com.easyecom.vision.search.application;

import org.jspecify.annotations.Nullable;

/**
 * Which products are looked for.
 *
 * @param category exactly so; null for all
 * @param isInStock whether any is available; null for either
 */
public record ProductWish(@Nullable String category, @Nullable Boolean isInStock) {}
