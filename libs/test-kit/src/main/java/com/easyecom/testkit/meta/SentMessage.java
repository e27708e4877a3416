package com.easyecom.testkit.meta;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A message that the stub has taken, whether or not the sender got the answer.
 *
 * @param phoneNumberId of the number that it was sent from
 * @param to digits of a phone number, or a user id
 * @param json the whole request
 * @param messageId that it was given
 * @param nanoTime when, by {@link System#nanoTime}
 */
public record SentMessage(
    String phoneNumberId, String to, JsonNode json, String messageId, long nanoTime) {

  /** {@code text}, {@code image}, {@code interactive} or {@code template}. */
  public String type() {
    return json.path("type").asText();
  }

  /** The words of a text or of an interactive message. */
  public String words() {
    JsonNode body = json.at("/text/body");
    return (body.isMissingNode() ? json.at("/interactive/body/text") : body).asText();
  }

  /** What the sender gave as {@code biz_opaque_callback_data}. */
  public String ourId() {
    return json.path("biz_opaque_callback_data").asText();
  }
}
