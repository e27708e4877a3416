package com.easyecom.chat.whatsapp;

/**
 * A call of the webhook that says nothing: its body is no JSON object, or too large. The message
 * holds nothing of the body.
 */
public final class MalformedWebhookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  MalformedWebhookException(String message) {
    super(message);
  }
}
