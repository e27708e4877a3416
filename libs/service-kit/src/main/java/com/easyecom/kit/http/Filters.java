package com.easyecom.kit.http;

import com.easyecom.kernel.error.Refusal;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list's filters, which are query parameters. One that is not given is null; one that is no
 * such value is refused as {@code invalid_request}, where Jakarta REST would say 404.
 */
public final class Filters {

  private Filters() {}

  /** An id, as a path would have it. */
  public static @Nullable Long id(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches("\\d{1,18}")) {
      throw Refusal.invalid(name, "must be a whole number");
    }
    return Long.valueOf(text);
  }

  /** {@code true} or {@code false}. */
  public static @Nullable Boolean flag(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw Refusal.invalid(name, "must be true or false");
    };
  }

  /** One of the enum's constants, in lower case as in JSON. */
  public static <E extends Enum<E>> @Nullable E oneOf(
      String name, @Nullable String text, Class<E> type) {
    if (text == null) {
      return null;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> wireName(constant).equals(text))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid(name, "must be one of " + wireNames(type)));
  }

  private static <E extends Enum<E>> String wireNames(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Filters::wireName)
        .collect(Collectors.joining(", "));
  }

  private static String wireName(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
