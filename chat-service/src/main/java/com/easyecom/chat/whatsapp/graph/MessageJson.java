package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.MediaFields;
import com.easyecom.chat.whatsapp.OutboundMessage;
import com.easyecom.chat.whatsapp.OutboundMessage.Buttons;
import com.easyecom.chat.whatsapp.OutboundMessage.Choices;
import com.easyecom.chat.whatsapp.OutboundMessage.Image;
import com.easyecom.chat.whatsapp.OutboundMessage.Template;
import com.easyecom.chat.whatsapp.OutboundMessage.Text;
import com.easyecom.chat.whatsapp.Outgoing;
import com.easyecom.chat.whatsapp.Recipient;
import com.easyecom.chat.whatsapp.TemplateComponent;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Messages as Meta wants them.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/messages/send-messages">Meta
 *     on sending messages</a>
 */
final class MessageJson {

  static final JsonMapper JSON = new JsonMapper();

  private MessageJson() {}

  static ObjectNode of(Outgoing outgoing) {
    ObjectNode json = whatsapp().put("recipient_type", "individual");
    Recipient to = outgoing.to();
    switch (to.kind()) {
      case PHONE -> json.put("to", "+" + to.value());
      case USER_ID -> json.put("recipient", to.value());
    }
    json.put("biz_opaque_callback_data", outgoing.ourId());
    if (outgoing.replyTo() != null) {
      json.putObject("context").put("message_id", outgoing.replyTo());
    }
    addContent(json, outgoing.message());
    return json;
  }

  static ObjectNode read(String messageId, boolean isAnswering) {
    ObjectNode json = whatsapp().put("status", "read").put("message_id", messageId);
    if (isAnswering) {
      json.putObject("typing_indicator").put("type", "text");
    }
    return json;
  }

  private static ObjectNode whatsapp() {
    return JSON.createObjectNode().put("messaging_product", "whatsapp");
  }

  private static void addContent(ObjectNode json, OutboundMessage message) {
    switch (message) {
      case Text text ->
          json.put("type", "text")
              .putObject("text")
              .put("preview_url", text.previewsLink())
              .put("body", text.body());
      case Image image -> {
        ObjectNode content = json.put("type", "image").putObject("image");
        MediaFields.of(image.source()).forEach(content::put);
        if (image.caption() != null) {
          content.put("caption", image.caption());
        }
      }
      case Buttons buttons -> addButtons(interactive(json), buttons);
      case Choices choices -> addChoices(interactive(json), choices);
      case Template template -> addTemplate(json.put("type", "template"), template);
    }
  }

  private static ObjectNode interactive(ObjectNode json) {
    return json.put("type", "interactive").putObject("interactive");
  }

  private static void addButtons(ObjectNode json, Buttons message) {
    json.put("type", "button");
    addWords(json, message.body(), message.footer());
    var buttons = json.putObject("action").putArray("buttons");
    for (Buttons.Button button : message.buttons()) {
      buttons
          .addObject()
          .put("type", "reply")
          .putObject("reply")
          .put("id", button.id())
          .put("title", button.title());
    }
  }

  private static void addChoices(ObjectNode json, Choices message) {
    json.put("type", "list");
    addWords(json, message.body(), message.footer());
    ObjectNode action = json.putObject("action").put("button", message.opener());
    var rows =
        action.putArray("sections").addObject().put("title", message.title()).putArray("rows");
    for (Choices.Row row : message.rows()) {
      ObjectNode one = rows.addObject().put("id", row.id()).put("title", row.title());
      if (row.description() != null) {
        one.put("description", row.description());
      }
    }
  }

  private static void addWords(ObjectNode json, String body, @Nullable String footer) {
    json.putObject("body").put("text", body);
    if (footer != null) {
      json.putObject("footer").put("text", footer);
    }
  }

  private static void addTemplate(ObjectNode json, Template message) {
    ObjectNode template = json.putObject("template").put("name", message.name());
    template.putObject("language").put("code", message.language());
    for (TemplateComponent component : message.components()) {
      ObjectNode one = template.withArray("components").addObject().put("type", component.type());
      if (component.subType() != null) {
        one.put("sub_type", component.subType());
      }
      if (component.index() != null) {
        one.put("index", component.index().toString());
      }
      one.set("parameters", JSON.valueToTree(component.parameters()));
    }
  }
}
