package com.easyecom.chat.understanding.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.understanding.Candidate;
import com.easyecom.chat.understanding.Corpus;
import com.easyecom.chat.understanding.Intent;
import com.easyecom.chat.understanding.PendingQuestion.WhichProduct;
import com.easyecom.chat.understanding.Talk;
import com.easyecom.chat.understanding.Understood;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written is understood somehow, soon, and within the limits. */
class HostileMessagesTest {

  /** Hundreds of times what it takes; what backtracks takes longer still. */
  private static final Duration LONG = Duration.ofSeconds(20);

  private static final int RANDOM_MESSAGES = 3_000;

  private final Understanding understanding = new Understanding();

  static Stream<String> repeated() {
    return Stream.of(
        "a",
        "1",
        " ",
        "\n",
        ".",
        ",",
        "-",
        "x",
        "1.",
        "1,",
        "1-",
        "1x",
        "x1 ",
        "2 x ",
        "a-",
        "a.b.",
        "how ",
        "how much ",
        "cancel ",
        "cancel a ",
        "add a ",
        "when will ",
        "not ",
        "dont ",
        "the ",
        "and ",
        "2 and ",
        "and 2 ",
        "2 mugs ",
        "2 mugs and ",
        "10% ",
        "%",
        "$",
        "$1 ",
        "order ",
        "order no ",
        "order # ",
        "ord 2026 ",
        "ord-2026-",
        "#",
        "because ",
        "return because ",
        "it ",
        "a dozen ",
        "half a ",
        "prcie ",
        "discuont retrun availabel ",
        "aaaaaaaaaa ",
        "sample 1 ",
        "1 1 ",
        "twenty ",
        "😀",
        "\uD83D",
        "\uFDFA",
        "e\u0301",
        "\u200B",
        "*",
        "_",
        "(",
        "((1",
        "'",
        "l'",
        "can you do 1 ",
        "2 for 30 ",
        "i want ",
        "i want 2 ",
        "all of them ",
        "both ");
  }

  @ParameterizedTest
  @MethodSource("repeated")
  void theSameOverAndOverIsUnderstoodInTime(String part) {
    String text = part.repeat(2 * Tokenizer.MAX_CHARS / part.length());
    assertTimeoutPreemptively(LONG, () -> assertWithinLimits(text));
  }

  @Test
  void manyDifferentWordsAreUnderstoodInTime() {
    Random random = new Random(1);
    StringBuilder words = new StringBuilder();
    while (words.length() < Tokenizer.MAX_CHARS) {
      words.append(letters(random, 5 + random.nextInt(12))).append(' ');
    }
    assertTimeoutPreemptively(LONG, () -> assertWithinLimits(words.toString()));
  }

  @Test
  void anyMixOfWordsAndSignsIsUnderstoodSomehow() {
    long seed = Long.getLong("seed", System.nanoTime());
    List<String> parts =
        Stream.concat(
                repeated(),
                Corpus.read().messages().stream()
                    .flatMap(message -> Stream.of(message.text().split(" ", -1))))
            .toList();
    for (int i = 0; i < RANDOM_MESSAGES; i++) {
      Random random = new Random(seed + i);
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(30); n >= 0; n--) {
        text.append(parts.get(random.nextInt(parts.size())))
            .append(random.nextInt(4) > 0 ? " " : "");
      }
      try {
        assertWithinLimits(text.toString());
      } catch (AssertionError | RuntimeException fault) {
        throw new AssertionError("with -Dseed=" + (seed + i) + ": " + text, fault);
      }
    }
  }

  @Test
  void ofAMessageOfManyClausesTheFirstAreUnderstood() {
    String text = "ok. ".repeat(Clauses.MAX_CLAUSES - 1);
    assertEquals(Intent.PRICE, intent(text + "how much? "));
    assertEquals(Intent.CONFIRM, intent(text + "ok. how much? "));
  }

  private Intent intent(String text) {
    return understanding.understand(text, null, Talk.NEW).intent();
  }

  @Test
  void aLongPhraseIsComparedInTime() {
    String words = "abcdefghij klmnopqrst ".repeat(1_000);
    Candidate product = new Candidate(1, words, words, words);
    assertTimeoutPreemptively(LONG, () -> ProductChoice.of(words, List.of(product)));
  }

  private void assertWithinLimits(String text) {
    Talk which =
        new Talk(
            List.of(Corpus.BLUE_MUG, Corpus.RED_MUG),
            new WhichProduct(Intent.PRICE, null, List.of(Corpus.BLUE_MUG, Corpus.RED_MUG)));
    for (Talk talk : List.of(Talk.NEW, which)) {
      Understood understood = understanding.understand(text, null, talk);
      assertNotNull(understood.intent());
      assertTrue(understood.products().size() <= Understood.MAX_PRODUCTS);
      assertTrue(understood.excluded().size() <= Understood.MAX_PRODUCTS);
      understood.products().forEach(product -> assertTrue(product.phrase().length() <= 120));
      String reason = understood.returnReason();
      assertTrue(reason == null || reason.length() <= Understood.MAX_REASON_CHARS);
      assertTrue(
          understood.discountPct() == null
              || understood.discountPct().signum() > 0
                  && understood.discountPct().intValue() <= 100);
    }
  }

  private static String letters(Random random, int length) {
    return random
        .ints(length, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
