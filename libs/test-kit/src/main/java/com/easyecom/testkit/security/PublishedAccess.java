package com.easyecom.testkit.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * Who may do what, answered as auth-service answers it: at first that nobody's access has changed.
 * Kept in system properties, as {@link PublishedKeys} says.
 */
public final class PublishedAccess {

  static final String PATH = "/internal/access";

  private static final String ANSWER = "easyecom.test.access.answer";
  private static final String NOBODY = "{\"revision\": 0, \"users\": []}";
  private static final String AWAY = "away";

  private PublishedAccess() {}

  /** Answers with this JSON from now on. */
  public static void set(String answer) {
    System.setProperty(ANSWER, answer);
  }

  /** Answers 503 from now on. */
  public static void goAway() {
    set(AWAY);
  }

  /** Answers as at first. */
  public static void reset() {
    System.clearProperty(ANSWER);
  }

  static void answer(HttpExchange exchange) throws IOException {
    String answer = System.getProperty(ANSWER, NOBODY);
    exchange.getRequestBody().readAllBytes();
    if (answer.equals(AWAY)) {
      exchange.sendResponseHeaders(503, -1);
    } else {
      byte[] bytes = answer.getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }
}
