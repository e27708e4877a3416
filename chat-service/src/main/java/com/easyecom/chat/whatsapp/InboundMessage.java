package com.easyecom.chat.whatsapp;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer sent to one of our numbers.
 *
 * @param ourNumber the id of that number at Meta ({@code phone_number_id}); answers go from it
 * @param id Meta's id of the message ("wamid"), the same whenever it is delivered again. It encodes
 *     the customer's phone number, so it does not belong into logs.
 * @param sentAt in whole seconds; null when Meta's time is missing or odd
 * @param context what it answers; null when nothing
 */
public record InboundMessage(
    String ourNumber,
    String id,
    Sender sender,
    @Nullable Instant sentAt,
    Content content,
    @Nullable Context context) {

  /**
   * How a message came to be.
   *
   * @param messageId of the message (ours or theirs) that it replies to or whose button was
   *     pressed; null for a forwarded one
   * @param isForwarded the customer did not write it
   */
  public record Context(@Nullable String messageId, boolean isForwarded) {}

  /** Without anything personal. */
  @Override
  public String toString() {
    return "InboundMessage[" + content.getClass().getSimpleName() + "]";
  }
}
