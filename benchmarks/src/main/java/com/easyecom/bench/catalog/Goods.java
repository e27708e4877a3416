package com.easyecom.bench.catalog;

import java.util.List;
import java.util.Locale;

/**
 * The product of a number, from 1: the same in each run. Its name has three words that a tenth of
 * the catalog or so shares each, and a model's name that fifteen of a million products share.
 */
record Goods(int number) {

  /** All SKUs begin with it, and no other of the shop. */
  static final String SKU_PREFIX = "BENCH-";

  static final List<String> COLOURS =
      List.of(
          "Blue", "Red", "Green", "Black", "White", "Small", "Large", "Heavy", "Light", "Narrow");
  static final List<String> MATERIALS =
      List.of("steel", "wooden", "glass", "paper", "cotton", "silver", "plastic");
  static final List<String> THINGS =
      List.of(
          "kettle", "lamp", "table", "chair", "mirror", "bottle", "basket", "hammer", "pillow",
          "candle", "blanket");

  private static final String CONSONANTS = "bdfgklmprt";
  private static final String VOWELS = "aeio";
  private static final int MODELS = 64_000;
  private static final int CATEGORIES = 50;
  private static final int INACTIVE_EACH = 20;
  private static final int SOLD_OUT_EACH = 10;

  String sku() {
    return SKU_PREFIX + String.format(Locale.ROOT, "%07d", number);
  }

  String name() {
    return String.join(" ", of(COLOURS), of(MATERIALS), thing(), model());
  }

  String thing() {
    return of(THINGS);
  }

  /** Three syllables, each a consonant and a vowel. */
  String model() {
    StringBuilder model = new StringBuilder();
    int rest = (int) (number * 7919L % MODELS);
    for (int i = 0; i < 3; i++) {
      model.append(CONSONANTS.charAt(rest % 10)).append(VOWELS.charAt(rest / 10 % 4));
      rest /= 40;
    }
    return model.toString();
  }

  String category() {
    return "Category " + number % CATEGORIES;
  }

  String description() {
    return "A %s of %s for every day, in %s; made to last, guaranteed for two years."
        .formatted(thing(), of(MATERIALS), of(COLOURS).toLowerCase(Locale.ROOT));
  }

  String barcode() {
    return Long.toString(4_000_000_000_000L + number);
  }

  boolean isActive() {
    return number % INACTIVE_EACH != 0;
  }

  boolean isSoldOut() {
    return number % SOLD_OUT_EACH == 0;
  }

  /** What a unit costs, in each of its receipts: so every average is exact. */
  int costCents() {
    return 100 + number % 900;
  }

  int priceCents() {
    return 2 * costCents();
  }

  private String of(List<String> words) {
    return words.get(number % words.size());
  }
}
