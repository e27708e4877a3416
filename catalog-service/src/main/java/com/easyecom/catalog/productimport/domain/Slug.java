package com.easyecom.catalog.productimport.domain;

import java.text.Normalizer;
import java.util.Locale;

/** Makes SKUs of names: {@code Café crème, 2 l} becomes {@code cafe-creme-2-l}. */
public final class Slug {

  /** Leaves room for a number behind it. */
  private static final int MAX_CHARS = ImportLimits.SKU - 8;

  private Slug() {}

  /** The name's letters and digits, of any script, in lower case. */
  public static String of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    String slug =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String fitting = slug.length() <= MAX_CHARS ? slug : slug.substring(0, MAX_CHARS);
    return fitting.isEmpty() ? "product" : fitting;
  }
}
