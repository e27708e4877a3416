package com.easyecom.catalog.product.api;

import org.jspecify.annotations.Nullable;

/** How texts that people type are kept. */
final class ProductTexts {

  private ProductTexts() {}

  /** Without blanks around it; null for nothing but blanks. */
  static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
