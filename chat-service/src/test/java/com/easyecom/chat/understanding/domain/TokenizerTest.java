package com.easyecom.chat.understanding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "Don't you know?|dont you know ?",
        "I’d like CAFÉ|id like cafe",
        "hiiii pleaseee 2000|hi please 2000",
        "2x mug|2 x mug",
        "mug x2|mug x 2",
        "2xmug|2 x mug",
        "3pcs, 10off|3 pcs , 10 off",
        "2xl shirt 500ml s24|2xl shirt 500ml s24",
        "2 × mug, 3*plate|2 x mug , 3 x plate",
        "*bold* _italic_|bold italic",
        "1,000 mugs and 2,5 kg|1,000 mugs and 2,5 kg",
        "12.50 v1.2|12.50 v1 2",
        "mug.how much|mug . how much",
        "t-shirt MUG-BLU_01|t shirt mug blu 01",
        "2 - 3 – 4|2 - 3 - 4",
        "10% ١٠٪ ５%|10 % 10 % 5 %",
        "$15 €20|$ 15 € 20",
        "salt & pepper + mug|salt and pepper and mug",
        "dis\u200Bcount|discount",
        "𝗕𝗼𝗹𝗱 𝟓|bold 5",
        "2️⃣ 👍🏽|2 👍",
      })
  void aMessageIsCutIntoWhatItIsMadeOf(String message, String tokens) {
    assertEquals(
        tokens,
        Tokenizer.tokens(message).stream().map(Token::text).collect(Collectors.joining(" ")));
  }

  @Test
  void wordsThatAreTiedKnowIt() {
    List<Token> tokens = Tokenizer.tokens("t-shirt mug/cup");
    assertEquals(List.of(' ', '-', ' ', '/'), tokens.stream().map(Token::glue).toList());
  }

  @Test
  void tokensKnowWhereTheyStandInTheMessage() {
    String message = "É 😀 l'été";
    Token last = Tokenizer.tokens(message).getLast();
    assertEquals("lete", last.text());
    assertEquals("l'été", message.substring(last.start(), last.end()));
  }

  @ParameterizedTest
  @CsvSource({"1.2.3", "123456789012345678901234567890"})
  void whatIsNoNumberIsAWord(String text) {
    assertTrue(Tokenizer.tokens(text).stream().allMatch(token -> token.number() == null));
  }

  @Test
  void beyondItsLimitAMessageIsNotLookedAt() {
    String within = "a ".repeat(Tokenizer.MAX_CHARS / 2 - 1) + "ab";
    assertEquals("ab", Tokenizer.tokens(within + "cd efg").getLast().text());
    assertEquals(within, Tokenizer.bounded(within + "cd efg"));
    assertEquals(within, Tokenizer.bounded(within));
  }

  @Test
  void halfACharacterAtTheLimitIsLeftOut() {
    String odd = "a".repeat(Tokenizer.MAX_CHARS - 1) + "😀";
    assertEquals(Tokenizer.MAX_CHARS - 1, Tokenizer.bounded(odd).length());
  }
}
