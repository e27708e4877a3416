package com.easyecom.chat.whatsapp;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.testkit.meta.MetaMessages;
import com.easyecom.testkit.meta.MetaPayloads;
import com.easyecom.testkit.meta.MetaStatuses;
import com.easyecom.testkit.meta.StoredMedia;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What Meta may send without notice, and what nobody should. */
class WebhookToleranceTest {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String OURS = "106540352242922";
  private static final String CUSTOMER = "16505551234";

  @Test
  void aTypeThatIsNotKnownKeepsItsJsonAndTheRestIsRead() {
    ObjectNode edit = MetaMessages.message(CUSTOMER, "wamid.1", "edit");
    edit.putObject("edit").put("original_message_id", "wamid.0");
    Webhook webhook =
        Webhook.parse(
            new MetaPayloads()
                .messages(OURS, edit, MetaMessages.text(CUSTOMER, "wamid.2", "hi"))
                .bytes());
    assertEquals(
        new Content.Unknown("edit", edit.toString()), webhook.messages().getFirst().content());
    assertEquals(new Content.Text("hi"), webhook.messages().get(1).content());
  }

  @Test
  void aKnownTypeWithoutItsContentIsUnknown() {
    for (String type :
        List.of(
            "text",
            "image",
            "audio",
            "interactive",
            "button",
            "location",
            "contacts",
            "reaction",
            "order",
            "system")) {
      ObjectNode message = MetaMessages.message(CUSTOMER, "wamid.1", type);
      Webhook webhook = Webhook.parse(new MetaPayloads().messages(OURS, message).bytes());
      Content.Unknown content =
          assertInstanceOf(Content.Unknown.class, webhook.messages().getFirst().content(), type);
      assertEquals(type, content.type());
    }
  }

  @Test
  void whatCannotBeToldFromOthersIsSetAside() {
    ObjectNode nameless = MetaMessages.text(CUSTOMER, "wamid.1", "hi").without("id");
    ObjectNode fromNobody = MetaMessages.text("group", "wamid.2", "hi");
    ObjectNode oddStatus = MetaStatuses.of("pondered", "wamid.3", CUSTOMER, null);
    Webhook webhook =
        Webhook.parse(
            new MetaPayloads()
                .messages(OURS, nameless, fromNobody)
                .statuses(OURS, oddStatus)
                .bytes());
    assertEquals(List.of(), webhook.messages());
    assertEquals(List.of(), webhook.statuses());
    assertEquals(
        List.of("messages", "messages", "statuses"),
        webhook.unknown().stream().map(UnknownPart::where).toList());
    assertTrue(webhook.unknown().get(2).json().contains("pondered"));
  }

  @Test
  void fieldsOfTheAccountAreSetAside() {
    ObjectNode value = JSON.createObjectNode().put("event", "APPROVED");
    Webhook webhook =
        Webhook.parse(
            new MetaPayloads()
                .other("message_template_status_update", value)
                .messages(OURS, MetaMessages.text(CUSTOMER, "wamid.1", "hi"))
                .bytes());
    assertEquals("message_template_status_update", webhook.unknown().getFirst().where());
    assertEquals(1, webhook.messages().size());
    assertEquals(
        "object", parse("{\"object\": \"page\", \"entry\": []}").unknown().getFirst().where());
  }

  @Test
  void errorsOfTheAccountAreRead() {
    String json =
        new MetaPayloads()
            .statuses(OURS)
            .json()
            .replace(
                "\"statuses\":[]", "\"errors\":[{\"code\":130429,\"title\":\"Rate limit hit\"}]");
    assertEquals(List.of(new MetaError(130429, "Rate limit hit", null)), parse(json).errors());
  }

  @Test
  void anOddTimeIsNoTime() {
    for (String time : List.of("\"soon\"", "null", "-1", "99999999999999999999", "{}")) {
      String json =
          new MetaPayloads()
              .messages(OURS, MetaMessages.text(CUSTOMER, "wamid.1", "hi"))
              .json()
              .replace("\"1749416383\"", time);
      assertNull(parse(json).messages().getFirst().sentAt(), time);
    }
  }

  @Test
  void whatADatabaseWouldRefuseIsTakenOutOfTexts() {
    Content content =
        parse(
                new MetaPayloads()
                    .messages(OURS, MetaMessages.text(CUSTOMER, "wamid.1", "TEXT"))
                    .json()
                    .replace("TEXT", "a\\u0000b\\ud83dc\\ud83d\\ude00"))
            .messages()
            .getFirst()
            .content();
    assertEquals(new Content.Text("ab\uFFFDc\uD83D\uDE00"), content);
  }

  @Test
  void whatIsKeptAsJsonIsOfLimitedSize() {
    ObjectNode message = MetaMessages.message(CUSTOMER, "wamid.1", "novel");
    message.put("novel", "é".repeat(100_000));
    Content.Unknown content =
        (Content.Unknown)
            Webhook.parse(new MetaPayloads().messages(OURS, message).bytes())
                .messages()
                .getFirst()
                .content();
    assertEquals(RawJson.MOST_CHARACTERS, content.json().length());
    assertTrue(content.json().endsWith(RawJson.CUT));
  }

  @Test
  void moreThanMetaBatchesIsCountedAndNotRead() {
    List<ObjectNode> messages = new ArrayList<>();
    for (int i = 0; i < Webhook.MOST_UPDATES + 3; i++) {
      messages.add(MetaMessages.text(CUSTOMER, "wamid." + i, "hi"));
    }
    Webhook webhook =
        Webhook.parse(
            new MetaPayloads().messages(OURS, messages.toArray(ObjectNode[]::new)).bytes());
    assertEquals(Webhook.MOST_UPDATES, webhook.messages().size());
    assertEquals(3, webhook.leftOut());
  }

  @Test
  void onlyABodyThatIsNoJsonObjectIsRefusedAndNothingOfItIsQuoted() {
    for (String body :
        List.of("", " ", "secret", "[]", "\"secret\"", "1", "null", "{\"a\": ", "{} {}")) {
      MalformedWebhookException refused =
          assertThrows(MalformedWebhookException.class, () -> parse(body), body);
      assertFalse(String.valueOf(refused.getMessage()).contains("secret"));
      assertNull(refused.getCause());
    }
    assertThrows(
        MalformedWebhookException.class,
        () -> Webhook.parse(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}));
    assertThrows(MalformedWebhookException.class, () -> parse("[".repeat(100_000)));
    assertThrows(
        MalformedWebhookException.class, () -> Webhook.parse(new byte[Webhook.MOST_BYTES + 1]));
    assertEquals(1, Webhook.parse("{}".getBytes(UTF_16)).unknown().size());
  }

  /** Replaces, removes and swaps parts of a valid body at random: it must never throw. */
  @Test
  void noChangeOfAValidBodyMakesItThrow() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    byte[] body = everything();
    for (int i = 0; i < 3_000; i++) {
      JsonNode changed = JSON.readTree(body);
      int changes = 1 + random.nextInt(3);
      for (int change = 0; change < changes; change++) {
        changeSomething((ObjectNode) changed, random);
      }
      try {
        Webhook.parse(JSON.writeValueAsBytes(changed));
      } catch (RuntimeException thrown) {
        throw new AssertionError("seed " + seed + ": " + changed, thrown);
      }
    }
  }

  private static void changeSomething(ObjectNode root, Random random) {
    List<ObjectNode> objects = new ArrayList<>();
    collect(root, objects);
    ObjectNode where = objects.get(random.nextInt(objects.size()));
    List<String> names = new ArrayList<>();
    where.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty()) {
      return;
    }
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(8)) {
      case 0 -> where.remove(name);
      case 1 -> where.putNull(name);
      case 2 -> where.put(name, random.nextInt());
      case 3 -> where.put(name, "x".repeat(random.nextInt(600)));
      case 4 -> where.putObject(name);
      case 5 -> where.putArray(name).add(1).addNull().addArray();
      case 6 -> where.set(name, where.deepCopy());
      default -> where.put(name, random.nextDouble() * 1e300);
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    }
    node.forEach(child -> collect(child, objects));
  }

  private static byte[] everything() {
    ObjectNode order = MetaMessages.message(CUSTOMER, "wamid.10", "order");
    order
        .putObject("order")
        .putArray("product_items")
        .addObject()
        .put("product_retailer_id", "A")
        .put("quantity", 1)
        .put("item_price", 2);
    return new MetaPayloads()
        .messages(
            OURS,
            MetaMessages.text(CUSTOMER, "wamid.1", "hi"),
            MetaMessages.image(
                CUSTOMER, "wamid.2", "1", "c", StoredMedia.of(new byte[1], "image/png")),
            MetaMessages.voice(CUSTOMER, "wamid.3", "2"),
            MetaMessages.buttonReply(CUSTOMER, "wamid.4", "id", "title"),
            MetaMessages.templateReply(CUSTOMER, "wamid.5", "payload", "text"),
            MetaMessages.location(CUSTOMER, "wamid.6", 1, 2),
            MetaMessages.contact(CUSTOMER, "wamid.7", "name", "1"),
            MetaMessages.reaction(CUSTOMER, "wamid.8", "wamid.1", "x"),
            MetaMessages.unsupported(CUSTOMER, "wamid.9"),
            order)
        .statuses(OURS, MetaStatuses.failed("wamid.0", CUSTOMER, "ours", 131026, "title"))
        .bytes();
  }

  private static Webhook parse(String json) {
    return Webhook.parse(json.getBytes(UTF_8));
  }
}
