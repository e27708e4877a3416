package com.easyecom.catalog.product.search;

import com.easyecom.kernel.error.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a text; what they may mean besides is looked up when somebody wants to know. */
final class WantedWords {

  private static final int MOST_SIMILAR = 50;

  private final List<String> words;
  private final SearchIndex index;
  private @Nullable List<WantedWord> withTypos;

  private WantedWords(List<String> words, SearchIndex index) {
    this.words = words;
    this.index = index;
  }

  /**
   * @param rarestFirst the words
   * @param driver the word that drove the earlier pages; null on the first
   * @throws Refusal {@code invalid_request} when the driver is none of the words: the cursor was of
   *     another text
   */
  static WantedWords of(List<String> rarestFirst, @Nullable String driver, SearchIndex index) {
    List<String> words = new ArrayList<>(rarestFirst);
    if (driver != null) {
      if (driver.isEmpty() ? !words.isEmpty() : !words.remove(driver)) {
        throw SearchPlace.notOurs();
      }
      if (!driver.isEmpty()) {
        words.addFirst(driver);
      }
    }
    return new WantedWords(words, index);
  }

  /** The word whose products are looked through; empty when there is none. */
  String driver() {
    return words.isEmpty() ? "" : words.getFirst();
  }

  /** Whether a product can be in the tier at all. */
  boolean canBeIn(SearchTier tier) {
    return switch (tier) {
      case CODE, SKU, BARCODE, NAME -> true;
      case WORDS, BEGINNINGS -> !words.isEmpty();
      case SIMILAR -> withTypos().stream().anyMatch(word -> word.similar().size() > 1);
    };
  }

  /** The driver first. */
  List<WantedWord> of(SearchTier tier) {
    return tier == SearchTier.SIMILAR
        ? withTypos()
        : words.stream().map(word -> new WantedWord(word, List.of(word))).toList();
  }

  private List<WantedWord> withTypos() {
    if (withTypos == null) {
      List<String> forgiving = words.stream().filter(Typo::isForgivenIn).toList();
      Map<String, List<String>> near = forgiving.isEmpty() ? Map.of() : index.nearWords(forgiving);
      withTypos =
          words.stream()
              .map(word -> new WantedWord(word, similar(word, near.getOrDefault(word, List.of()))))
              .toList();
    }
    return withTypos;
  }

  private static List<String> similar(String word, List<String> near) {
    List<String> similar = new ArrayList<>(List.of(word));
    near.stream()
        .filter(other -> !other.equals(word) && Typo.makes(word, other))
        .limit(MOST_SIMILAR)
        .forEach(similar::add);
    return similar;
  }
}
