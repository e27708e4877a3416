package com.easyecom.testkit.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One answer of OpenAI's API.
 *
 * @param delay how long it is in coming
 */
public record Reply(int status, Map<String, String> headers, String body, Duration delay) {

  private static final JsonMapper JSON = new JsonMapper();

  /** Any body, which need not be JSON. */
  public static Reply raw(int status, String body) {
    return new Reply(status, Map.of(), body, Duration.ZERO);
  }

  /** An error as the API words it. */
  public static Reply error(int status, String code) {
    return json(
        status,
        Map.of("error", Map.of("message", code, "type", "invalid_request_error", "code", code)));
  }

  /** 429, which asks to wait for so many seconds. */
  public static Reply limited(int retryAfterSeconds) {
    return error(429, "rate_limit_exceeded")
        .with("Retry-After", Integer.toString(retryAfterSeconds));
  }

  /** The assistant's words. */
  public static Reply says(String content) {
    return choice(Map.of("role", "assistant", "content", content), "stop");
  }

  /** The assistant's words, ended for another reason than that all is said. */
  public static Reply ends(String content, String finishReason) {
    return choice(Map.of("role", "assistant", "content", content), finishReason);
  }

  /** The assistant refuses, in the field that structured outputs have for it. */
  public static Reply refuses(String why) {
    Map<String, @Nullable Object> message = new HashMap<>();
    message.put("role", "assistant");
    message.put("content", null);
    message.put("refusal", why);
    return choice(message, "stop");
  }

  /** An embedding with these numbers, as JSON has them: not all need be numbers. */
  public static Reply vector(String numbers) {
    return raw(
        200,
        """
        {"object": "list", "model": "stub", "usage": {"prompt_tokens": 1, "total_tokens": 1},
         "data": [{"object": "embedding", "index": 0, "embedding": %s}]}
        """
            .formatted(numbers));
  }

  /** The same, later. */
  public Reply after(Duration time) {
    return new Reply(status, headers, body, time);
  }

  /** The same with one more header. */
  public Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body, delay);
  }

  static Reply json(int status, Object body) {
    try {
      return raw(status, JSON.writeValueAsString(body));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void send(HttpExchange exchange) throws IOException, InterruptedException {
    Thread.sleep(delay);
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    headers.forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static Reply choice(Map<String, ?> message, String finishReason) {
    return json(
        200,
        Map.of(
            "id",
            "chatcmpl-stub",
            "object",
            "chat.completion",
            "created",
            1,
            "model",
            "stub",
            "choices",
            List.of(Map.of("index", 0, "message", message, "finish_reason", finishReason)),
            "usage",
            Map.of("prompt_tokens", 1, "completion_tokens", 1, "total_tokens", 2)));
  }
}
