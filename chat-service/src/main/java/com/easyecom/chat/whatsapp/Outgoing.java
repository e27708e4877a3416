package com.easyecom.chat.whatsapp;

import org.jspecify.annotations.Nullable;

/**
 * One message to be sent.
 *
 * @param ourId comes back in each status of it as {@link StatusUpdate#ourId}, so that a message
 *     whose answer was lost can be found again; at most 512 characters
 * @param ourNumber the id of the number that it is sent from ({@code phone_number_id}); null for
 *     the configured one
 * @param replyTo Meta's id of the message that is quoted above it; null for none
 */
public record Outgoing(
    String ourId,
    @Nullable String ourNumber,
    Recipient to,
    OutboundMessage message,
    @Nullable String replyTo) {

  public Outgoing {
    Limits.text("ourId", ourId, 512);
    Limits.optionalText("replyTo", replyTo, 512);
    if (ourNumber != null && !ourNumber.matches("\\d{1,32}")) {
      throw new IllegalArgumentException("ourNumber is one of Meta's ids, which are digits");
    }
  }

  /** From the configured number, as no reply. */
  public static Outgoing of(String ourId, Recipient to, OutboundMessage message) {
    return new Outgoing(ourId, null, to, message, null);
  }

  /** Without anything personal. */
  @Override
  public String toString() {
    return "Outgoing[" + message.getClass().getSimpleName() + "]";
  }
}
