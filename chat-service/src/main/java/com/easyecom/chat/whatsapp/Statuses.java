package com.easyecom.chat.whatsapp;

import com.easyecom.chat.whatsapp.StatusUpdate.Status;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads members of a webhook's {@code statuses}. Prices and conversations are left unread. */
final class Statuses {

  private Statuses() {}

  /** Empty when it is not known which message it is about, or what it says. */
  static Optional<StatusUpdate> read(String ourNumber, JsonNode update) {
    String messageId = Fields.id(update, "id");
    Status status = status(Fields.text(update, "status"));
    if (messageId == null || status == null) {
      return Optional.empty();
    }
    return Optional.of(
        new StatusUpdate(
            ourNumber,
            messageId,
            status,
            Fields.id(update, "recipient_id"),
            Fields.id(update, "recipient_user_id"),
            Fields.time(update, "timestamp"),
            Fields.id(update, "biz_opaque_callback_data"),
            MetaError.list(update.path("errors"))));
  }

  private static @Nullable Status status(@Nullable String name) {
    return switch (name) {
      case null -> null;
      case "sent" -> Status.SENT;
      case "delivered" -> Status.DELIVERED;
      case "read" -> Status.READ;
      case "played" -> Status.PLAYED;
      case "failed" -> Status.FAILED;
      default -> null;
    };
  }
}
