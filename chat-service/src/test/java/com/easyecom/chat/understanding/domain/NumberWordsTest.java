package com.easyecom.chat.understanding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "2, 2",
    "2.5, 2.5",
    "'1,000', 1000",
    "'2,5', 2.5",
    "one, 1",
    "twelve, 12",
    "nineteen, 19",
    "twenty, 20",
    "twenty five, 25",
    "twenty-five, 25",
    "ninety nine, 99",
    "a dozen, 12",
    "dozen, 12",
    "two dozen, 24",
    "2 dozen, 24",
    "half a dozen, 6",
    "half dozen, 6",
    "a couple, 2",
    "couple, 2",
    "a hundred, 100",
    "three hundred, 300",
    "two thousand, 2000",
  })
  void numbersAreReadInDigitsAndInWords(String text, String value) {
    List<Token> tokens = Tokenizer.tokens(text);
    NumberWords.Read read = NumberWords.at(tokens, 0);
    assertNotNull(read);
    assertEquals(value, read.value().toPlainString());
    assertEquals(tokens.size(), read.next());
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "mug", "a mug", "half", "half price", "xl", "2xl", "first"})
  void otherWordsAreNoNumbers(String text) {
    assertNull(NumberWords.at(Tokenizer.tokens(text), 0));
  }

  @ParameterizedTest
  @CsvSource({"twenty mugs, 20, 1", "twenty ten, 20, 1", "two three, 2, 1", "2 3, 2, 1"})
  void aNumberEndsWhereAnotherThingBegins(String text, String value, int next) {
    NumberWords.Read read = NumberWords.at(Tokenizer.tokens(text), 0);
    assertNotNull(read);
    assertEquals(value, read.value().toPlainString());
    assertEquals(next, read.next());
  }
}
