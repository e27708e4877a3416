package com.easyecom.chat.understanding.domain;

import java.util.Map;
import java.util.Set;

/** Takes English plurals back to the singular, the same way on both sides of a comparison. */
final class Plurals {

  private static final int SHORTEST = 4;

  private static final Map<String, String> IRREGULAR =
      Map.of(
          "knives",
          "knife",
          "shelves",
          "shelf",
          "scarves",
          "scarf",
          "leaves",
          "leaf",
          "loaves",
          "loaf",
          "women",
          "woman",
          "men",
          "man",
          "children",
          "child",
          "brushes",
          "brush");

  private static final Set<String> NO_PLURALS =
      Set.of(
          "glass", "dress", "lens", "gas", "canvas", "christmas", "series", "plus", "bus", "less");

  private Plurals() {}

  static String singular(String word) {
    String irregular = IRREGULAR.get(word);
    if (irregular != null) {
      return irregular;
    }
    if (word.length() < SHORTEST
        || !word.endsWith("s")
        || word.endsWith("ss")
        || NO_PLURALS.contains(word)) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > SHORTEST) {
      return word.substring(0, word.length() - 3) + "y";
    }
    boolean isAfterHiss =
        word.endsWith("sses")
            || word.endsWith("xes")
            || word.endsWith("ches")
            || word.endsWith("shes");
    return word.substring(0, word.length() - (isAfterHiss ? 2 : 1));
  }
}
