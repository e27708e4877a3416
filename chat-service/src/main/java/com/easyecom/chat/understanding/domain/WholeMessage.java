package com.easyecom.chat.understanding.domain;

import com.easyecom.chat.understanding.Intent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean something only when they are the whole message: "STOP", "please stop", "START".
 */
final class WholeMessage {

  private static final Set<String> POLITE =
      Set.of("please", "pls", "plz", "now", "hi", "hello", "ok", "just", "thanks", "thank", "you");

  private static final int MAX_TOKENS = 8;

  private WholeMessage() {}

  /** Whether messages are no longer, or again, wanted; null when it is about something else. */
  static @Nullable Intent intent(List<Token> tokens) {
    if (tokens.size() > MAX_TOKENS) {
      return null;
    }
    String words =
        tokens.stream()
            .filter(token -> token.is(Token.Kind.WORD) || token.is(Token.Kind.NUMBER))
            .filter(token -> !Words.isIn(POLITE, token))
            .map(Token::text)
            .collect(Collectors.joining(" "));
    if (Words.STOP.contains(words)) {
      return Intent.OPT_OUT;
    }
    return Words.START.contains(words) ? Intent.OPT_IN : null;
  }
}
