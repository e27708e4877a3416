package com.easyecom.chat.delivery.persistence;

import com.easyecom.chat.whatsapp.OutboundMessage;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Messages of ours as JSON, each with the name of its type. */
final class StoredOutbound {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = OutboundMessage.Text.class, name = "text"),
    @JsonSubTypes.Type(value = OutboundMessage.Image.class, name = "image"),
    @JsonSubTypes.Type(value = OutboundMessage.Buttons.class, name = "buttons"),
    @JsonSubTypes.Type(value = OutboundMessage.Choices.class, name = "choices"),
    @JsonSubTypes.Type(value = OutboundMessage.Template.class, name = "template")
  })
  private interface TypedMessage {}

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = OutboundMessage.ImageSource.Link.class, name = "link"),
    @JsonSubTypes.Type(value = OutboundMessage.ImageSource.Uploaded.class, name = "uploaded")
  })
  private interface TypedSource {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addMixIn(OutboundMessage.class, TypedMessage.class)
          .addMixIn(OutboundMessage.ImageSource.class, TypedSource.class)
          .build();

  private StoredOutbound() {}

  static String write(OutboundMessage message) {
    try {
      return JSON.writerFor(OutboundMessage.class).writeValueAsString(message);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a message cannot be written as JSON", impossible);
    }
  }

  /**
   * @throws IllegalStateException for what is none, without quoting it
   */
  static OutboundMessage read(String json) {
    try {
      return JSON.readValue(json, OutboundMessage.class);
    } catch (JsonProcessingException wrong) {
      throw new IllegalStateException("a stored message cannot be read: " + wrong.getClass());
    }
  }

  static String kind(OutboundMessage message) {
    return message.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** What people read of it. */
  static @Nullable String text(OutboundMessage message) {
    return switch (message) {
      case OutboundMessage.Text text -> text.body();
      case OutboundMessage.Image image -> image.caption();
      case OutboundMessage.Buttons buttons -> buttons.body();
      case OutboundMessage.Choices choices -> choices.body();
      case OutboundMessage.Template template -> template.name();
    };
  }
}
