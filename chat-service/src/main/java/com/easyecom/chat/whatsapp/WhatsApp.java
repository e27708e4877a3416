package com.easyecom.chat.whatsapp;

import org.jspecify.annotations.Nullable;

/** Sends to customers. */
public interface WhatsApp {

  /**
   * Sends one message. It tries again by itself, within a deadline, only what surely had no effect.
   * Blocks as long; never throws for what Meta or the network does.
   */
  SendOutcome send(Outgoing outgoing);

  /**
   * Shows the customer that a message, and all before it, was read.
   *
   * @param ourNumber the id of the number that it came to; null for the configured one
   * @param messageId Meta's id of it
   * @param isAnswering whether the customer sees that somebody types, until an answer comes or 25
   *     seconds have passed
   * @return whether Meta took it; if not, nothing is lost
   */
  boolean markRead(@Nullable String ourNumber, String messageId, boolean isAnswering);
}
