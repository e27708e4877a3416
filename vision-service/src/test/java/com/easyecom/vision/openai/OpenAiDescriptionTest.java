package com.easyecom.vision.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiDescriptionTest {

  private static final String SHOE =
      """
      {"kind": "Running  shoe", "category": "Footwear", "colours": ["white", "blue"],
       "material": "mesh", "shape": "low\\tcut ", "brand": "ACME", "text": ["Run", "acme"]}
      """;

  @Test
  void aDescriptionBecomesOneSentenceWhateverItsSpellingAndOrder() {
    String sentence = ProductDescription.read(SHOE).sentence();
    assertEquals(
        "running shoe, footwear, blue white, mesh, low cut, brand acme, text acme run", sentence);
    String other =
        SHOE.replace("[\"white\", \"blue\"]", "[\"blue\", \"white\", \"blue\"]")
            .replace("[\"Run\", \"acme\"]", "[\"ACME\", \" run \"]");
    assertEquals(sentence, ProductDescription.read(other).sentence());
  }

  @Test
  void whatAProductHasNotIsLeftOut() {
    String plain =
        SHOE.replace("\"ACME\"", "null")
            .replace("[\"Run\", \"acme\"]", "[]")
            .replace("[\"white\", \"blue\"]", "[]");
    assertEquals(
        "running shoe, footwear, mesh, low cut", ProductDescription.read(plain).sentence());
  }

  @Test
  void moreTextThanIsWantedIsCut() {
    String much =
        SHOE.replace("\"Run\", \"acme\"", "\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\"");
    assertEquals(8, ProductDescription.read(much).text().size());
    String label = SHOE.replace("\"Run\"", "\"\", \"%s\"".formatted("flour ".repeat(50)));
    assertEquals(
        List.of("acme", "flour ".repeat(20).strip()), ProductDescription.read(label).text());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "a shoe",
        "{}",
        "{\"kind\": \"shoe\"}",
        "ADD \"price\": 3",
        "ADD \"kind\": \"again\"",
        "SET \"Footwear\" TO 7",
        "SET \"Footwear\" TO \"\"",
        "SET \"Footwear\" TO null",
        "SET \"Footwear\" TO [\"a\"]",
        "SET \"blue\" TO \"sky blue\"",
        "SET \"blue\" TO null",
        "SET [\"white\", \"blue\"] TO \"white\"",
        "SET \"ACME\" TO 7",
        "SET \"Run\" TO {}",
        "LONG",
        "TRAILING"
      })
  void nonsenseIsRefusedWithoutBeingQuoted(String how) {
    OpenAiException nonsense =
        assertThrows(OpenAiException.class, () -> ProductDescription.read(spoilt(how)));
    assertEquals(OpenAiException.Kind.NONSENSE, nonsense.kind());
    assertFalse(nonsense.getMessage().contains("mesh"), nonsense.getMessage());
  }

  private static String spoilt(String how) {
    if (how.startsWith("ADD ")) {
      return SHOE.replace("{", "{" + how.substring(4) + ",");
    }
    if (how.startsWith("SET ")) {
      String[] parts = how.substring(4).split(" TO ", 2);
      return SHOE.replace(parts[0], parts[1]);
    }
    return switch (how) {
      case "LONG" -> SHOE.replace("mesh", "mesh ".repeat(40));
      case "TRAILING" -> SHOE + "and more";
      default -> how;
    };
  }
}
