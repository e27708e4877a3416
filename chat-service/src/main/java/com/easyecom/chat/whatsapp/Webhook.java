package com.easyecom.chat.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;

/**
 * What one call of the webhook tells: often a single message or status, but Meta may batch up to a
 * thousand of several of our numbers, repeats what was not answered with 200 for up to seven days,
 * and keeps no order. Nothing here is checked to be new.
 *
 * @param messages from customers, in the body's order
 * @param statuses of messages that we sent, in the body's order
 * @param errors of our account, which belong to no message: limits, outages
 * @param unknown whatever is of no known form, to be kept and looked at
 * @param leftOut how many parts beyond {@link #MOST_UPDATES} were not read: 0, unless Meta changes
 *     its limits; what is left out is lost unless the call is refused
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages">Meta's
 *     reference of the messages webhook</a>
 */
public record Webhook(
    List<InboundMessage> messages,
    List<StatusUpdate> statuses,
    List<MetaError> errors,
    List<UnknownPart> unknown,
    int leftOut) {

  /** Meta's own limit of a call's body: 3 MB. */
  public static final int MOST_BYTES = 3 * 1024 * 1024;

  /** Meta's own limit of what it batches. */
  public static final int MOST_UPDATES = 1000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  public Webhook {
    messages = List.copyOf(messages);
    statuses = List.copyOf(statuses);
    errors = List.copyOf(errors);
    unknown = List.copyOf(unknown);
  }

  /**
   * Reads a body whose {@link Signature} was checked. Whatever is odd inside of it becomes unknown,
   * for Meta adds types and fields at any time, and the rest of the body must not suffer.
   *
   * @throws MalformedWebhookException if it is no JSON object, or larger than {@link #MOST_BYTES}
   */
  public static Webhook parse(byte[] body) {
    if (body.length > MOST_BYTES) {
      throw new MalformedWebhookException(
          "The webhook's body has " + body.length + " bytes, more than " + MOST_BYTES);
    }
    JsonNode root = read(body);
    if (root == null || !root.isObject()) {
      throw new MalformedWebhookException("The webhook's body is no JSON object");
    }
    return new WebhookReader().read(root);
  }

  private static JsonNode read(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      // Without its cause, whose message may quote the body.
      throw new MalformedWebhookException("The webhook's body is no JSON");
    } catch (IOException malformed) {
      throw new MalformedWebhookException("The webhook's body is no text in UTF-8");
    }
  }
}
