package com.easyecom.chat.conversation.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer's message as it is stored.
 *
 * @param metaId Meta's id, by which it is known when it comes again
 * @param kind of its content, as people know it: {@code text}, {@code image}, {@code location}...
 * @param text what people read of it; null when it has no words
 * @param replyId of a button or row of ours that was chosen
 * @param content all of it, as JSON
 * @param sentAt by Meta's clock, in seconds; null when it is missing
 */
public record ReceivedMessage(
    String metaId,
    String kind,
    @Nullable String text,
    @Nullable String replyId,
    String content,
    @Nullable Instant sentAt) {

  /** Without anything personal: Meta's ids hold the phone. */
  @Override
  public String toString() {
    return "ReceivedMessage[" + kind + "]";
  }
}
