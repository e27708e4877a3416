package com.easyecom.chat.conversation.application;

import com.easyecom.chat.whatsapp.Content;
import com.easyecom.chat.whatsapp.InboundMessage;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Turns what Meta tells of a message into what is stored of it. */
@Singleton
class ReadContent {

  private final ObjectMapper json;

  ReadContent(ObjectMapper json) {
    this.json = json;
  }

  ReceivedMessage of(InboundMessage message) {
    Content content = message.content();
    return new ReceivedMessage(
        message.id(),
        kind(content),
        text(content),
        replyId(content),
        written(content),
        message.sentAt());
  }

  private static String kind(Content content) {
    return switch (content) {
      case Content.Text text -> "text";
      case Content.Media media -> media.file().kind().name().toLowerCase(Locale.ROOT);
      case Content.ButtonReply reply -> "button_reply";
      case Content.ListReply reply -> "list_reply";
      case Content.TemplateReply reply -> "template_reply";
      case Content.Location location -> "location";
      case Content.Contacts contacts -> "contacts";
      case Content.Reaction reaction -> "reaction";
      case Content.Order order -> "order";
      case Content.SystemNotice notice -> "system";
      case Content.Unsupported unsupported -> "unsupported";
      case Content.Unknown unknown -> "unknown";
    };
  }

  private static @Nullable String text(Content content) {
    return switch (content) {
      case Content.Text text -> text.body();
      case Content.Media media -> media.caption();
      case Content.ButtonReply reply -> reply.title();
      case Content.ListReply reply -> reply.title();
      case Content.TemplateReply reply -> reply.text();
      case Content.Location location -> location.name();
      case Content.Reaction reaction -> reaction.emoji();
      case Content.Order order -> order.text();
      case Content.SystemNotice notice -> notice.body();
      case Content.Contacts contacts -> null;
      case Content.Unsupported unsupported -> null;
      case Content.Unknown unknown -> null;
    };
  }

  private static @Nullable String replyId(Content content) {
    return switch (content) {
      case Content.ButtonReply reply -> reply.id();
      case Content.ListReply reply -> reply.id();
      case Content.TemplateReply reply -> reply.payload();
      default -> null;
    };
  }

  private String written(Content content) {
    try {
      return json.writeValueAsString(content);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a message cannot be written as JSON", impossible);
    }
  }
}
