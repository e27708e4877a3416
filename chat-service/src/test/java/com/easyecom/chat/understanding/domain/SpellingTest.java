package com.easyecom.chat.understanding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingTest {

  private final Spelling spelling = Cues.spelling();

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "prcie, price",
    "pric, price",
    "dicount, discount",
    "discuont, discount",
    "oder, order",
    "ordre, order",
    "wnat, want",
    "retrun, return",
    "availabel, available",
    "unsubscibe, unsubscribe",
    "wher, where",
    "helo, helo",
  })
  void mistypedCuesArePutRight(String typed, String meant) {
    assertEquals(meant, spelled(typed));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "older", "statue", "smart", "truck", "steak", "socks", "sock", "plate", "mug", "glass",
        "teapot", "rice", "border", "hat", "h0ney", "candle", "kettle", "bottle", "towel"
      })
  void wordsOfTheirOwnStayAsTheyAre(String word) {
    assertEquals(word, spelled(word));
  }

  private String spelled(String word) {
    return spelling.of(Tokenizer.tokens(word).getFirst());
  }
}
