package com.easyecom.chat.whatsapp;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a message that we sent. Updates come more than once and in any order: the later
 * {@link Status} wins, and "delivered" may be left out before "read".
 *
 * @param ourNumber the id of the number that it was sent from ({@code phone_number_id})
 * @param messageId Meta's id of the message ("wamid")
 * @param recipientPhone without "+"; null when hidden
 * @param recipientUserId see {@link Sender#userId}
 * @param occurredAt in whole seconds; null when Meta's time is missing or odd
 * @param ourId what was sent as {@code biz_opaque_callback_data}; null for messages that somebody
 *     else sent by our number
 * @param errors why it failed; empty otherwise
 */
public record StatusUpdate(
    String ourNumber,
    String messageId,
    Status status,
    @Nullable String recipientPhone,
    @Nullable String recipientUserId,
    @Nullable Instant occurredAt,
    @Nullable String ourId,
    List<MetaError> errors) {

  /** In the order in which a message passes through them. */
  public enum Status {
    /** Meta has it. */
    SENT,
    /** The customer's phone has it. */
    DELIVERED,
    /** The customer has seen it. */
    READ,
    /** The customer has listened to it. */
    PLAYED,
    /** The customer will not get it. */
    FAILED
  }

  public StatusUpdate {
    errors = List.copyOf(errors);
  }

  /** Without anything personal. */
  @Override
  public String toString() {
    return "StatusUpdate[" + status + ", " + errors + "]";
  }
}
