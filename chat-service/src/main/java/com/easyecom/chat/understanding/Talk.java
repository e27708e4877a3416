package com.easyecom.chat.understanding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said before, as far as it helps to understand the next message.
 *
 * @param lastProducts the products last talked about, in the order in which they were shown; what
 *     "it", "both" and "the blue one" stand for
 * @param pending null: nothing was asked
 */
public record Talk(List<Candidate> lastProducts, @Nullable PendingQuestion pending) {

  /** The beginning of a conversation. */
  public static final Talk NEW = new Talk(List.of(), null);

  public Talk {
    lastProducts = List.copyOf(lastProducts);
  }
}
