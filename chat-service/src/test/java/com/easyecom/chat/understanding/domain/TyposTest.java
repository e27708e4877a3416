package com.easyecom.chat.understanding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TyposTest {

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @CsvSource({
    "mug, mug, 0",
    "mug, mugg, 1",
    "price, prcie, 1",
    "price, prise, 1",
    "teapot, tapot, 1",
    "ceramic, cermaic, 1",
    "ceramic, ceramik, 1",
    "ab, ba, 1",
    "plate, plaets, 2",
    "kettle, metals, 3",
    "'', abc, 3",
  })
  void typosAreCountedWithSwappedNeighboursAsOne(String one, String other, int typos) {
    assertEquals(typos, Typos.between(one, other, 3));
    assertEquals(typos, Typos.between(other, one, 3));
  }

  @ParameterizedTest
  @CsvSource({"kettle, metals, 1, 2", "a, abcdef, 2, 3", "abcdef, ghijkl, 2, 3"})
  void countingStopsAboveTheMost(String one, String other, int most, int result) {
    assertEquals(result, Typos.between(one, other, most));
  }

  @ParameterizedTest(name = "{0} letters: {1}")
  @CsvSource({"1, 0", "3, 0", "4, 1", "7, 1", "8, 2", "20, 2"})
  void longerWordsAreForgivenMore(int length, int typos) {
    assertEquals(typos, Typos.allowed(length));
  }

  @ParameterizedTest
  @CsvSource({"blue, bleu, true", "blue, lbue, true", "blue, glue, false", "a, b, false"})
  void theFirstLetterIsRarelyMistyped(String one, String other, boolean isAlike) {
    assertEquals(isAlike, Typos.beginAlike(one, other));
  }
}
