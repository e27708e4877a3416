package com.easyecom.chat.understanding.application;

import com.easyecom.chat.understanding.Talk;
import com.easyecom.chat.understanding.Understood;
import com.easyecom.chat.understanding.domain.Understanding;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands what a customer writes, without a language model. */
public final class UnderstandMessage {

  private final Understanding understanding;

  /**
   * @param orderNumber how a whole order number of the shop looks, in capitals
   */
  public UnderstandMessage(Pattern orderNumber) {
    this.understanding = new Understanding(orderNumber);
  }

  /** For order numbers like {@code ORD-2026-000123}. */
  public UnderstandMessage() {
    this.understanding = new Understanding();
  }

  /**
   * What a message means; it never fails, whatever is written.
   *
   * @param text as it came; beyond 4096 characters it is not looked at
   * @param replyId of the button or list row that was tapped; null: the text was typed
   */
  public Understood of(String text, @Nullable String replyId, Talk talk) {
    return understanding.understand(text, replyId, talk);
  }
}
