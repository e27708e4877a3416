package com.easyecom.chat.whatsapp;

import com.easyecom.chat.whatsapp.InboundMessage.Context;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads members of a webhook's {@code messages}. */
final class Messages {

  private Messages() {}

  /** Empty when the message cannot be told from others, or nobody is known to have sent it. */
  static Optional<InboundMessage> read(String ourNumber, JsonNode message, Profiles profiles) {
    String id = Fields.id(message, "id");
    Sender sender = profiles.sender(message);
    if (id == null || sender == null) {
      return Optional.empty();
    }
    return Optional.of(
        new InboundMessage(
            ourNumber,
            id,
            sender,
            Fields.time(message, "timestamp"),
            Contents.read(message),
            context(message.path("context"))));
  }

  private static @Nullable Context context(JsonNode context) {
    String messageId = Fields.id(context, "id");
    boolean isForwarded =
        context.path("forwarded").asBoolean() || context.path("frequently_forwarded").asBoolean();
    return messageId == null && !isForwarded ? null : new Context(messageId, isForwarded);
  }
}
