package com.easyecom.chat.whatsapp;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps Meta's limits, so that what it would refuse is never sent. Messages name no content. */
final class Limits {

  private Limits() {}

  static void text(String name, String text, int mostCharacters) {
    if (text.isBlank() || text.length() > mostCharacters) {
      throw new IllegalArgumentException(
          name + " must have 1 to " + mostCharacters + " characters");
    }
  }

  static void optionalText(String name, @Nullable String text, int mostCharacters) {
    if (text != null) {
      text(name, text, mostCharacters);
    }
  }

  static void count(String name, int count, int most) {
    if (count < 1 || count > most) {
      throw new IllegalArgumentException("there must be 1 to " + most + " " + name);
    }
  }

  static <T> void distinct(String name, List<T> members, Function<T, String> key) {
    Set<String> seen = new HashSet<>();
    for (T member : members) {
      if (!seen.add(key.apply(member))) {
        throw new IllegalArgumentException(name + " must differ");
      }
    }
  }
}
