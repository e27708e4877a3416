package com.easyecom.chat.whatsapp;

import com.easyecom.chat.whatsapp.MediaReference.Kind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a message's content by its type. */
final class Contents {

  private static final int LONGEST_TYPE = 50;

  private Contents() {}

  static Content read(JsonNode message) {
    String type = Fields.text(message, "type");
    Content content = type == null ? null : known(type, message);
    if (content != null) {
      return content;
    }
    String name = type == null ? "" : Fields.upTo(type, LONGEST_TYPE);
    return new Content.Unknown(name, RawJson.of(message));
  }

  private static @Nullable Content known(String type, JsonNode message) {
    JsonNode content = message.path(type);
    return switch (type) {
      case "text" -> text(content);
      case "image", "video", "document", "sticker", "audio" -> media(type, content);
      case "interactive" -> interactive(content);
      case "button" -> templateReply(content);
      case "location" -> location(content);
      case "reaction" -> reaction(content);
      case "contacts" -> Attachments.contacts(content);
      case "order" -> Attachments.order(content);
      case "system" -> system(content);
      case "unsupported" ->
          new Content.Unsupported(
              Fields.text(content, "type"),
              MetaError.list(message.path("errors")),
              RawJson.of(message));
      default -> null;
    };
  }

  private static @Nullable Content text(JsonNode content) {
    String body = Fields.text(content, "body");
    return body == null ? null : new Content.Text(body);
  }

  private static @Nullable Content media(String type, JsonNode content) {
    String id = Fields.id(content, "id");
    if (id == null) {
      return null;
    }
    boolean isVoice = type.equals("audio") && content.path("voice").asBoolean();
    MediaReference file =
        new MediaReference(
            isVoice ? Kind.VOICE : Kind.valueOf(type.toUpperCase(Locale.ROOT)),
            id,
            Fields.text(content, "mime_type"),
            Fields.text(content, "sha256"),
            Fields.text(content, "filename"));
    return new Content.Media(file, Fields.text(content, "caption"));
  }

  private static @Nullable Content interactive(JsonNode content) {
    String type = Fields.text(content, "type");
    JsonNode reply = content.path(type == null ? "" : type);
    String id = Fields.text(reply, "id");
    if (type == null || id == null) {
      return null;
    }
    String title = Fields.text(reply, "title");
    return switch (type) {
      case "button_reply" -> new Content.ButtonReply(id, title);
      case "list_reply" -> new Content.ListReply(id, title, Fields.text(reply, "description"));
      default -> null;
    };
  }

  private static @Nullable Content templateReply(JsonNode content) {
    String text = Fields.text(content, "text");
    return text == null ? null : new Content.TemplateReply(Fields.text(content, "payload"), text);
  }

  private static @Nullable Content location(JsonNode content) {
    JsonNode latitude = content.path("latitude");
    JsonNode longitude = content.path("longitude");
    if (!latitude.isNumber() || !longitude.isNumber()) {
      return null;
    }
    return new Content.Location(
        latitude.decimalValue(),
        longitude.decimalValue(),
        Fields.text(content, "name"),
        Fields.text(content, "address"));
  }

  private static @Nullable Content reaction(JsonNode content) {
    String messageId = Fields.id(content, "message_id");
    return messageId == null
        ? null
        : new Content.Reaction(messageId, Fields.text(content, "emoji"));
  }

  private static @Nullable Content system(JsonNode content) {
    return content.isObject()
        ? new Content.SystemNotice(
            Fields.text(content, "type"),
            Fields.text(content, "body"),
            Fields.id(content, "wa_id"),
            Fields.id(content, "user_id"))
        : null;
  }
}
