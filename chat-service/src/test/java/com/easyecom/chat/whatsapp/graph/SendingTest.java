package com.easyecom.chat.whatsapp.graph;

import static com.easyecom.chat.whatsapp.graph.StubbedMeta.CUSTOMER;
import static com.easyecom.chat.whatsapp.graph.StubbedMeta.OURS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.chat.whatsapp.ErrorMeaning;
import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.OutboundMessage.Buttons;
import com.easyecom.chat.whatsapp.OutboundMessage.Choices;
import com.easyecom.chat.whatsapp.OutboundMessage.Image;
import com.easyecom.chat.whatsapp.OutboundMessage.ImageSource;
import com.easyecom.chat.whatsapp.OutboundMessage.Template;
import com.easyecom.chat.whatsapp.OutboundMessage.Text;
import com.easyecom.chat.whatsapp.Outgoing;
import com.easyecom.chat.whatsapp.Recipient;
import com.easyecom.chat.whatsapp.SendOutcome;
import com.easyecom.chat.whatsapp.SendOutcome.Refused;
import com.easyecom.chat.whatsapp.SendOutcome.Sent;
import com.easyecom.chat.whatsapp.TemplateComponent;
import com.easyecom.testkit.meta.GraphReply;
import com.easyecom.testkit.meta.SentMessage;
import com.easyecom.testkit.meta.Trouble;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes to Meta, and what its plain answers mean. */
class SendingTest {

  private final StubbedMeta meta = new StubbedMeta();

  @AfterEach
  void stop() {
    meta.close();
  }

  @Test
  void aTextIsSentOnceWithOurIdAndItsIdComesBack() throws Exception {
    SendOutcome outcome = meta.send(new Text("Here: https://shop.example", true));
    SentMessage sent = meta.stub.sent().getFirst();
    assertEquals(new Sent(sent.messageId()), outcome);
    assertEquals(
        json(
            """
            {"messaging_product": "whatsapp", "recipient_type": "individual",
             "to": "+16505551234", "biz_opaque_callback_data": "ours-1",
             "type": "text", "text": {"preview_url": true, "body": "Here: https://shop.example"}}
            """),
        sent.json());
    assertEquals(OURS, sent.phoneNumberId());
    assertEquals(List.of("POST /v25.0/" + OURS + "/messages"), meta.stub.requests());
    assertEquals(1, meta.count("send", "ok"));
  }

  @Test
  void anAnswerGoesFromTheNumberThatWasWrittenToAndQuotesTheQuestion() {
    Outgoing reply =
        new Outgoing("ours-1", "777", Recipient.userId("US.1"), text(), "wamid.question");
    assertInstanceOf(Sent.class, meta.api().whatsApp().send(reply));
    SentMessage sent = meta.stub.sent().getFirst();
    assertEquals("777", sent.phoneNumberId());
    assertEquals("US.1", sent.json().path("recipient").asText());
    assertFalse(sent.json().has("to"));
    assertEquals("wamid.question", sent.json().at("/context/message_id").asText());
  }

  @Test
  void picturesAreSentByLinkOrByTheirIdAtMeta() throws Exception {
    meta.send(new Image(new ImageSource.Link("https://shop.example/1.jpg"), "The red one"));
    meta.send(new Image(new ImageSource.Uploaded("42"), null));
    assertEquals(
        json("{\"link\": \"https://shop.example/1.jpg\", \"caption\": \"The red one\"}"),
        content(0));
    assertEquals(json("{\"id\": \"42\"}"), content(1));
  }

  @Test
  void buttonsAndListsAreAsMetaWantsThem() throws Exception {
    meta.send(
        new Buttons("Take it?", "Held for 15 minutes", List.of(new Buttons.Button("y", "Yes"))));
    meta.send(
        new Choices(
            "Which size?",
            null,
            "Sizes",
            "Shoes",
            List.of(new Choices.Row("42", "42", "Three left"), new Choices.Row("43", "43", null))));
    assertEquals(
        json(
            """
            {"type": "button", "body": {"text": "Take it?"},
             "footer": {"text": "Held for 15 minutes"},
             "action": {"buttons": [{"type": "reply", "reply": {"id": "y", "title": "Yes"}}]}}
            """),
        content(0));
    assertEquals(
        json(
            """
            {"type": "list", "body": {"text": "Which size?"},
             "action": {"button": "Sizes", "sections": [{"title": "Shoes", "rows": [
               {"id": "42", "title": "42", "description": "Three left"},
               {"id": "43", "title": "43"}]}]}}
            """),
        content(1));
  }

  @Test
  void aTemplateFillsItsGaps() throws Exception {
    meta.send(
        new Template(
            "order_update_v1",
            "en_US",
            List.of(
                TemplateComponent.headerImage(new ImageSource.Uploaded("42")),
                TemplateComponent.body(List.of("Sheena", "A-17")),
                TemplateComponent.quickReply(0, "stop"),
                TemplateComponent.urlEnd(1, "A-17"))));
    meta.send(new Template("hello_world", "en", List.of()));
    assertEquals(
        json(
            """
            {"name": "order_update_v1", "language": {"code": "en_US"}, "components": [
              {"type": "header", "parameters": [{"type": "image", "image": {"id": "42"}}]},
              {"type": "body", "parameters": [
                {"type": "text", "text": "Sheena"}, {"type": "text", "text": "A-17"}]},
              {"type": "button", "sub_type": "quick_reply", "index": "0",
               "parameters": [{"type": "payload", "payload": "stop"}]},
              {"type": "button", "sub_type": "url", "index": "1",
               "parameters": [{"type": "text", "text": "A-17"}]}]}
            """),
        content(0));
    assertEquals(json("{\"name\": \"hello_world\", \"language\": {\"code\": \"en\"}}"), content(1));
  }

  @Test
  void whatMetaRefusesIsToldByItsMeaningAndNotTriedAgain() {
    meta.stub.whenTo(CUSTOMER, Trouble.answer(GraphReply.windowClosed()));
    Refused closed = (Refused) meta.send();
    assertEquals(new Refused(ErrorMeaning.WINDOW_CLOSED, 131047), closed);
    assertTrue(closed.isPermanent());
    meta.stub.whenTo(CUSTOMER, Trouble.answer(GraphReply.undeliverable()));
    assertEquals(new Refused(ErrorMeaning.UNDELIVERABLE, 131026), meta.send());
    meta.stub.whenTo(CUSTOMER, Trouble.answer(GraphReply.tokenExpired()));
    Refused expired = (Refused) meta.send();
    assertEquals(new Refused(ErrorMeaning.TOKEN_REFUSED, 190), expired);
    assertFalse(expired.isPermanent());
    meta.stub.whenTo(CUSTOMER, Trouble.answer(GraphReply.raw(404, "<html>who?</html>")));
    assertEquals(new Refused(ErrorMeaning.OTHER, 0), meta.send());
    assertEquals(4, meta.stub.requests().size());
    assertEquals(List.of(), meta.stub.sent());
    assertEquals(1, meta.count("send", "window_closed"));
  }

  @Test
  void aWrongTokenIsRefused() {
    try (GraphApi other = meta.open(meta.stub.baseUrl(), Duration.ofSeconds(5), "EAAother")) {
      assertEquals(new Refused(ErrorMeaning.TOKEN_REFUSED, 190), other.whatsApp().send(outgoing()));
    }
  }

  @Test
  void withoutATokenMetaIsNotAsked() {
    try (GraphApi none = meta.open(meta.stub.baseUrl(), Duration.ofSeconds(5), "")) {
      assertEquals(new Refused(ErrorMeaning.NOT_CONFIGURED, 0), none.whatsApp().send(outgoing()));
      assertFalse(none.whatsApp().markRead(null, "wamid.1", false));
    }
    assertEquals(List.of(), meta.stub.requests());
  }

  @Test
  void messagesAreMarkedAsReadWithOrWithoutTyping() throws Exception {
    assertTrue(meta.api().whatsApp().markRead(null, "wamid.1", true));
    assertTrue(meta.api().whatsApp().markRead("777", "wamid.2", false));
    assertEquals(
        List.of(
            json(
                """
                {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.1",
                 "typing_indicator": {"type": "text"}}
                """),
            json(
                """
                {"messaging_product": "whatsapp", "status": "read", "message_id": "wamid.2"}
                """)),
        meta.stub.reads());
    assertEquals("POST /v25.0/777/messages", meta.stub.requests().get(1));
    meta.stub.next(Trouble.answer(GraphReply.tokenExpired()));
    assertFalse(meta.api().whatsApp().markRead(null, "wamid.1", true));
  }

  private JsonNode content(int index) {
    JsonNode sent = meta.stub.sent().get(index).json();
    return sent.path(sent.path("type").asText());
  }

  private static Outgoing outgoing() {
    return Outgoing.of("ours-1", Recipient.phone(CUSTOMER), text());
  }

  private static OutboundMessage text() {
    return new Text("hi", false);
  }

  private static JsonNode json(String text) throws Exception {
    return new JsonMapper().readTree(text);
  }
}
