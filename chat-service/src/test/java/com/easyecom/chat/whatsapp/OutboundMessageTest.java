package com.easyecom.chat.whatsapp;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.whatsapp.OutboundMessage.Buttons;
import com.easyecom.chat.whatsapp.OutboundMessage.Choices;
import com.easyecom.chat.whatsapp.OutboundMessage.Image;
import com.easyecom.chat.whatsapp.OutboundMessage.ImageSource;
import com.easyecom.chat.whatsapp.OutboundMessage.Template;
import com.easyecom.chat.whatsapp.OutboundMessage.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Meta's limits are kept before anything is sent. */
class OutboundMessageTest {

  private static final String SECRET = "secret ";

  @Test
  void textsHaveAtMost4096Characters() {
    assertDoesNotThrow(() -> new Text("x".repeat(4096), false));
    refused(() -> new Text(SECRET.repeat(600), false));
    refused(() -> new Text(" ", false));
  }

  @Test
  void picturesLieOnTheWebOrAtMeta() {
    assertDoesNotThrow(
        () -> new Image(new ImageSource.Link("https://shop.example/1.jpg"), "a".repeat(1024)));
    refused(() -> new ImageSource.Link("ftp://secret/1.jpg"));
    refused(() -> new ImageSource.Link("https://secret/ 1.jpg"));
    refused(() -> new Image(new ImageSource.Uploaded("1"), "a".repeat(1025)));
  }

  @Test
  void thereAreOneToThreeButtonsWithTitlesThatDiffer() {
    assertDoesNotThrow(() -> new Buttons("Which?", null, buttons(3)));
    refused(() -> new Buttons("Which?", null, buttons(4)));
    refused(() -> new Buttons("Which?", null, List.of()));
    refused(() -> new Buttons("Which?", null, twice(buttons(1))));
    refused(() -> new Buttons("Which?", "f".repeat(61), buttons(1)));
    refused(() -> new Buttons("b".repeat(1025), null, buttons(1)));
    assertDoesNotThrow(() -> new Buttons.Button("id", "t".repeat(20)));
    refused(() -> new Buttons.Button("id", "t".repeat(21)));
    refused(() -> new Buttons.Button("i".repeat(257), "title"));
  }

  @Test
  void thereAreOneToTenRows() {
    assertDoesNotThrow(() -> new Choices("Which?", null, "Sizes", "Shoes", rows(10)));
    refused(() -> new Choices("Which?", null, "Sizes", "Shoes", rows(11)));
    refused(() -> new Choices("Which?", null, "Sizes", "Shoes", List.of()));
    refused(() -> new Choices("Which?", null, "o".repeat(21), "Shoes", rows(1)));
    refused(() -> new Choices("Which?", null, "Sizes", "t".repeat(25), rows(1)));
    refused(() -> new Choices("Which?", null, "Sizes", "Shoes", twice(rows(1))));
    assertDoesNotThrow(() -> new Choices.Row("r".repeat(200), "t".repeat(24), "d".repeat(72)));
    refused(() -> new Choices.Row("id", "t".repeat(25), null));
    refused(() -> new Choices.Row("id", "title", "d".repeat(73)));
    refused(() -> new Choices.Row("r".repeat(201), "title", null));
  }

  @Test
  void templatesAreNamedAsMetaNamesThem() {
    assertDoesNotThrow(() -> new Template("order_update_v1", "en_US", List.of()));
    assertDoesNotThrow(() -> new Template("order_update_v1", "de", List.of()));
    refused(() -> new Template("Order update", "en_US", List.of()));
    refused(() -> new Template("order_update_v1", "english", List.of()));
    refused(() -> TemplateComponent.body(List.of("a", " ")));
    refused(() -> TemplateComponent.quickReply(10, "payload"));
  }

  @Test
  void recipientsAreNumbersOrUserIdsAndAreNotShown() {
    assertEquals(Recipient.phone("16505551234"), Recipient.phone("+16505551234"));
    assertFalse(Recipient.phone("16505551234").toString().contains("555"));
    assertEquals("US.ENT.118", Recipient.userId("US.ENT.118").value());
    refused(() -> Recipient.phone("+1 650 secret"));
    refused(() -> Recipient.phone(""));
    refused(() -> Recipient.userId("secret"));
    refused(() -> new Outgoing("o".repeat(513), null, Recipient.phone("12345"), text(), null));
    refused(() -> new Outgoing("1", "../secret", Recipient.phone("12345"), text(), null));
  }

  @Test
  void longTextsAreCutWhereAReaderPauses() {
    String paragraph = "word ".repeat(500).strip() + ".";
    List<Text> parts = LongText.parts(paragraph + "\n\n" + paragraph, true);
    assertEquals(List.of(new Text(paragraph, true), new Text(paragraph, true)), parts);
    assertEquals(List.of(new Text("short", false)), LongText.parts("  short\n", false));
    String sentence = "x".repeat(3_000) + ".";
    assertEquals(
        List.of(new Text(sentence, false), new Text(sentence, false)),
        LongText.parts(sentence + " " + sentence, false));
    refused(() -> LongText.parts(" ", false));
  }

  @Test
  void noCutLosesAWordOrSplitsACharacter() {
    String words = String.join(" ", IntStream.range(0, 4_000).mapToObj(i -> "w" + i).toList());
    List<Text> parts = LongText.parts(words, false);
    assertEquals(words, String.join(" ", parts.stream().map(Text::body).toList()));
    String smileys = "\uD83D\uDE00".repeat(5_000);
    List<Text> cut = LongText.parts("x" + smileys, false);
    assertEquals("x" + smileys, String.join("", cut.stream().map(Text::body).toList()));
    assertTrue(cut.stream().noneMatch(part -> part.body().endsWith("\uD83D")));
  }

  private static Text text() {
    return new Text("hi", false);
  }

  private static List<Buttons.Button> buttons(int count) {
    return IntStream.range(0, count).mapToObj(i -> new Buttons.Button("id" + i, "t" + i)).toList();
  }

  private static List<Choices.Row> rows(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Choices.Row("id" + i, "t" + i, null))
        .toList();
  }

  private static <T> List<T> twice(List<T> members) {
    List<T> all = new ArrayList<>(members);
    all.addAll(members);
    return all;
  }

  private static void refused(Executable making) {
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, making);
    assertFalse(String.valueOf(refused.getMessage()).contains("secret"), "quotes nothing");
  }
}
