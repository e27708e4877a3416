package com.easyecom.chat.whatsapp;

import static com.easyecom.testkit.meta.MetaMessages.replyTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.whatsapp.InboundMessage.Context;
import com.easyecom.chat.whatsapp.MediaReference.Kind;
import com.easyecom.testkit.meta.MetaMessages;
import com.easyecom.testkit.meta.MetaPayloads;
import com.easyecom.testkit.meta.StoredMedia;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each kind of message that customers send. */
class WebhookMessagesTest {

  private static final String OURS = "106540352242922";
  private static final String CUSTOMER = "16505551234";

  @Test
  void aTextSaysWhoWroteWhatToWhichNumberAndWhen() {
    InboundMessage message = only(MetaMessages.text(CUSTOMER, "wamid.1", "Is it in stock?"));
    assertEquals(OURS, message.ourNumber());
    assertEquals("wamid.1", message.id());
    assertEquals(new Sender(CUSTOMER, null, MetaPayloads.PROFILE_NAME), message.sender());
    assertEquals("+16505551234", message.sender().phoneE164());
    assertEquals(MetaMessages.SENT_AT, message.sentAt());
    assertEquals(new Content.Text("Is it in stock?"), message.content());
    assertNull(message.context());
  }

  @Test
  void aPictureHasItsCaptionAndWhatIsNeededToFetchIt() {
    StoredMedia file = StoredMedia.of(new byte[] {1, 2, 3}, "image/jpeg");
    Content content =
        content(MetaMessages.image(CUSTOMER, "wamid.1", "2754859441498128", "This one?", file));
    MediaReference reference =
        new MediaReference(Kind.IMAGE, "2754859441498128", "image/jpeg", file.sha256Base64(), null);
    assertEquals(new Content.Media(reference, "This one?"), content);
    Content plain = content(MetaMessages.image(CUSTOMER, "wamid.1", "2", null, file));
    assertNull(((Content.Media) plain).caption());
  }

  @Test
  void filesAreToldApartByTheirKind() {
    for (Kind kind : List.of(Kind.VIDEO, Kind.DOCUMENT, Kind.STICKER, Kind.AUDIO)) {
      String type = kind.name().toLowerCase(Locale.ROOT);
      ObjectNode message = MetaMessages.message(CUSTOMER, "wamid.1", type);
      message.putObject(type).put("id", "7").put("filename", "price list.pdf");
      Content.Media media = (Content.Media) content(message);
      assertEquals(new MediaReference(kind, "7", null, null, "price list.pdf"), media.file());
    }
    Content.Media voice = (Content.Media) content(MetaMessages.voice(CUSTOMER, "wamid.1", "8"));
    assertEquals(Kind.VOICE, voice.file().kind());
    assertEquals("audio/ogg; codecs=opus", voice.file().mimeType());
  }

  @Test
  void whatIsChosenComesBackByItsId() {
    assertEquals(
        new Content.ButtonReply("buy:17", "Buy it"),
        content(MetaMessages.buttonReply(CUSTOMER, "wamid.1", "buy:17", "Buy it")));
    assertEquals(
        new Content.ListReply("size:42", "42", "Three left"),
        content(MetaMessages.listReply(CUSTOMER, "wamid.1", "size:42", "42", "Three left")));
    assertEquals(
        new Content.TemplateReply("stop", "No more of these"),
        content(MetaMessages.templateReply(CUSTOMER, "wamid.1", "stop", "No more of these")));
  }

  @Test
  void placesCardsAndReactionsAreRead() {
    assertEquals(
        new Content.Location(
            new BigDecimal("37.4611978"),
            new BigDecimal("-122.2164385"),
            "Facebook HQ",
            "1 Hacker Way, Menlo Park, CA 94025"),
        content(MetaMessages.location(CUSTOMER, "wamid.1", 37.4611978, -122.2164385)));
    assertEquals(
        new Content.Contacts(
            List.of(new Content.Contacts.Card("Chandler", List.of("+1 555-555-5555")))),
        content(MetaMessages.contact(CUSTOMER, "wamid.1", "Chandler", "+1 555-555-5555")));
    assertEquals(
        new Content.Reaction("wamid.0", "👍"),
        content(MetaMessages.reaction(CUSTOMER, "wamid.1", "wamid.0", "👍")));
    assertEquals(
        new Content.Reaction("wamid.0", null),
        content(MetaMessages.reaction(CUSTOMER, "wamid.1", "wamid.0", "")));
  }

  @Test
  void aCartHasExactPricesAndAnOddItemMakesItUnknown() {
    ObjectNode message = MetaMessages.message(CUSTOMER, "wamid.1", "order");
    ObjectNode order = message.putObject("order").put("catalog_id", "35").put("text", "");
    ObjectNode item =
        order
            .putArray("product_items")
            .addObject()
            .put("product_retailer_id", "HAMBURGER")
            .put("quantity", 3)
            .put("item_price", new BigDecimal("30.15"))
            .put("currency", "ILS");
    Content.Order.Item expected =
        new Content.Order.Item("HAMBURGER", new BigDecimal("3"), new BigDecimal("30.15"), "ILS");
    assertEquals(new Content.Order("35", null, List.of(expected)), content(message));
    item.remove("quantity");
    assertInstanceOf(Content.Unknown.class, content(message));
  }

  @Test
  void aChangedNumberIsANotice() {
    ObjectNode message = MetaMessages.message(CUSTOMER, "wamid.1", "system");
    message
        .putObject("system")
        .put("body", "User A changed from 16505551234 to 16505559999")
        .put("wa_id", "16505559999")
        .put("type", "user_changed_number");
    Content.SystemNotice notice = (Content.SystemNotice) content(message);
    assertEquals("user_changed_number", notice.type());
    assertEquals("16505559999", notice.newPhone());
  }

  @Test
  void whatWhatsAppDoesNotPassOnSaysSo() {
    Content.Unsupported content =
        (Content.Unsupported) content(MetaMessages.unsupported(CUSTOMER, "wamid.1"));
    assertEquals("poll_update", content.type());
    assertEquals(131051, content.errors().getFirst().code());
    assertTrue(content.json().contains("wamid.1"));
  }

  @Test
  void aReplySaysToWhat() {
    ObjectNode reply =
        replyTo(MetaMessages.text(CUSTOMER, "wamid.2", "yes"), MetaPayloads.OUR_PHONE, "wamid.1");
    assertEquals(new Context("wamid.1", false), only(reply).context());
    ObjectNode forwarded = MetaMessages.text(CUSTOMER, "wamid.3", "look");
    forwarded.putObject("context").put("frequently_forwarded", true);
    assertEquals(new Context(null, true), only(forwarded).context());
  }

  @Test
  void aCustomerWithAHiddenNumberIsKnownByTheUserId() {
    ObjectNode message =
        MetaMessages.hidden(MetaMessages.text(CUSTOMER, "wamid.1", "hi"), "US.134912");
    Sender sender = only(message).sender();
    assertEquals(new Sender(null, "US.134912", MetaPayloads.PROFILE_NAME), sender);
    assertNull(sender.phoneE164());
    assertEquals(Recipient.userId("US.134912"), sender.asRecipient());
  }

  @Test
  void numberAndUserIdOfOneCustomerAreBroughtTogether() {
    String json =
        new MetaPayloads()
            .messages(OURS, MetaMessages.text(CUSTOMER, "wamid.1", "hi"))
            .json()
            .replace(
                "\"wa_id\":\"16505551234\"", "\"wa_id\":\"16505551234\",\"user_id\":\"US.134912\"");
    Sender sender = parse(json).messages().getFirst().sender();
    assertEquals(new Sender(CUSTOMER, "US.134912", MetaPayloads.PROFILE_NAME), sender);
    assertEquals(Recipient.phone("+16505551234"), sender.asRecipient());
  }

  private static Content content(ObjectNode message) {
    return only(message).content();
  }

  private static InboundMessage only(ObjectNode message) {
    Webhook webhook = parse(new MetaPayloads().messages(OURS, message).json());
    assertEquals(List.of(), webhook.unknown());
    assertEquals(1, webhook.messages().size());
    return webhook.messages().getFirst();
  }

  private static Webhook parse(String json) {
    return Webhook.parse(json.getBytes(UTF_8));
  }
}
