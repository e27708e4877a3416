package com.easyecom.kit.persistence;

import org.jspecify.annotations.Nullable;

/** Patterns of LIKE and ILIKE. */
public final class Patterns {

  private Patterns() {}

  /** Matches what contains the text itself, whatever characters it has; null for null. */
  public static @Nullable String containing(@Nullable String text) {
    return text == null
        ? null
        : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
