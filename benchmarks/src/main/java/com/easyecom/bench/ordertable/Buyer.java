package com.easyecom.bench.ordertable;

import com.easyecom.bench.Chance;
import java.util.List;
import java.util.Locale;

/**
 * The customer of a number, from 1: the same in each run. Of 50,000, 1,250 share a first name and
 * some 25 a last name.
 */
record Buyer(int number) {

  /** All phones begin with it, and no other of the shop. */
  static final String PHONE_PREFIX = "+491700";

  private static final List<String> FIRST_NAMES =
      List.of(
          "Anna", "Andreas", "Anton", "Bela", "Berta", "Bruno", "Carla", "Cem", "Dana", "David",
          "Elif", "Emma", "Erik", "Fatma", "Felix", "Frieda", "Greta", "Hanna", "Hugo", "Ida",
          "Ines", "Jan", "Jonas", "Karl", "Kemal", "Lena", "Lukas", "Maria", "Marta", "Max", "Mila",
          "Nils", "Nora", "Olga", "Oskar", "Paula", "Peter", "Rosa", "Selim", "Theo");

  private static final String CONSONANTS = "bdfgklmprt";
  private static final String VOWELS = "aeio";
  private static final int LAST_NAMES = 2_000;
  private static final int SYLLABLES = 40;

  String firstName() {
    return FIRST_NAMES.get(Chance.below(FIRST_NAMES.size(), number, 1));
  }

  /** Three syllables, each a consonant and a vowel. */
  String lastName() {
    StringBuilder name = new StringBuilder();
    int rest = Chance.below(LAST_NAMES, number, 2) * 31 + 7;
    for (int i = 0; i < 3; i++) {
      name.append(CONSONANTS.charAt(rest % 10)).append(VOWELS.charAt(rest / 10 % 4));
      rest /= SYLLABLES;
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  String fullName() {
    return firstName() + " " + lastName();
  }

  String phone() {
    return PHONE_PREFIX + String.format(Locale.ROOT, "%07d", number);
  }

  String email() {
    return "%s.%s.%d@example.com"
        .formatted(firstName(), lastName(), number)
        .toLowerCase(Locale.ROOT);
  }
}
