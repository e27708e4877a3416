package com.easyecom.chat.understanding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.understanding.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameScoreTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "blue mug, Blue Mug",
    "BLUE MUGS, Blue Mug",
    "blué mug, Blue Mug",
    "sample two, Sample 2",
    "sample 01, Sample 1",
    "t shirt xl, T-Shirt XL",
    "t-shirt extra large, T-Shirt XL",
    "tshirt xxl, T-Shirt 2XL",
    "shirt m, Shirt Medium",
    "500 ml bottle, 500ml Bottle",
    "tea pot, Teapot",
    "teapot, Tea Pot",
    "grey colour pen, Gray Color Pen",
    "knives, Knife",
    "boxes of berries, Box of Berry",
    "5m cable, Cable 5 m",
  })
  void otherSpellingsOfANameAreTheName(String phrase, String name) {
    int score = score(phrase, name);
    assertTrue(score >= 980, () -> phrase + ": " + score);
  }

  @ParameterizedTest(name = "{0} is not {1}")
  @CsvSource({
    "sample 1, Sample 10",
    "sample 1, Sample 11",
    "sample 10, Sample 1",
    "sample 1, Sample 2",
    "sample 1 1, Sample 1",
    "blue mug large, Blue Mug",
    "blue mug large, Blue Mug Small",
    "shirt xl, Shirt L",
    "shirt xl, Shirt XXL",
    "500ml bottle, 750ml Bottle",
    "iphone 15 case, iPhone 14 Case",
    "teapot, Blue Mug",
    "of the, Box of the Sea",
  })
  void whatIsNamedOtherwiseByNumberSizeOrWordsIsAnotherProduct(String phrase, String name) {
    assertTrue(score(phrase, name) < 550, () -> phrase + ": " + score(phrase, name));
  }

  @Test
  void aSkuIsTheProductHoweverItIsWritten() {
    Candidate mug = new Candidate(1, "MUG-BLU-01", "Something else", null);
    assertEquals(NameScore.EXACT, NameScore.of("mug-blu-01", mug));
    assertEquals(NameScore.EXACT, NameScore.of("Mug Blu 01", mug));
    assertEquals(NameScore.EXACT, NameScore.of("MUGBLU01", mug));
    assertEquals(0, NameScore.of("mug-blu-02", mug));
  }

  @ParameterizedTest(name = "{0} in {1}: {2}")
  @CsvSource({
    // 3/4 of the share of the phrase and 1/4 of the share of the name.
    "blue mug, Blue Mug, 1000",
    "mug, Blue Mug, 875",
    "mug, Large Blue Mug, 833",
    "blue teapot, Blue Mug, 500",
    // Another order.
    "mug blue, Blue Mug, 980",
    // One typo in four, in five and in seven letters.
    "bleu, Blue, 700",
    "plaet, Plate, 760",
    "cermaic, Ceramic, 829",
    // The beginning of a word.
    "cer, Ceramic, 800",
    "ce, Ceramic, 0",
  })
  void theScoreIsTheShareOfWhatIsFound(String phrase, String name, int score) {
    assertEquals(score, score(phrase, name));
  }

  @Test
  void aWordOfTheCategoryIsFoundAtADiscount() {
    Candidate mug = new Candidate(1, "X", "Blue", "Mugs");
    assertEquals((3 * 850 + 1000) / 4, NameScore.of("blue mug", mug));
    assertEquals(525, NameScore.of("mug", mug));
  }

  private static int score(String phrase, String name) {
    return NameScore.of(phrase, new Candidate(1, "SKU", name, null));
  }
}
