package com.easyecom.chat.understanding;

import org.jspecify.annotations.Nullable;

/** A product that may be meant, as the catalogue knows it. */
public record Candidate(long productId, String sku, String name, @Nullable String category) {}
