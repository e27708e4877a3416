package com.easyecom.testkit.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of messages, as members of a webhook's {@code statuses}.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status">Meta's
 *     reference of status messages</a>
 */
public final class MetaStatuses {

  private MetaStatuses() {}

  /**
   * Any but a failure.
   *
   * @param status {@code sent}, {@code delivered} or {@code read}
   * @param recipient digits without "+"
   * @param ourId what was sent as {@code biz_opaque_callback_data}; null if nothing was
   */
  public static ObjectNode of(
      String status, String messageId, String recipient, @Nullable String ourId) {
    ObjectNode update =
        GraphReply.JSON
            .createObjectNode()
            .put("id", messageId)
            .put("status", status)
            .put("recipient_id", recipient);
    if (ourId != null) {
      update.put("biz_opaque_callback_data", ourId);
    }
    update
        .putObject("pricing")
        .put("billable", false)
        .put("pricing_model", "PMP")
        .put("category", "service");
    return at(update, MetaMessages.SENT_AT);
  }

  /** The status of a message that the stub has taken. */
  public static ObjectNode of(String status, SentMessage message) {
    return of(status, message.messageId(), message.to(), message.ourId());
  }

  /** Failed after Meta had taken it. */
  public static ObjectNode failed(
      String messageId, String recipient, @Nullable String ourId, int code, String title) {
    ObjectNode update = of("failed", messageId, recipient, ourId);
    update.remove("pricing");
    update
        .putArray("errors")
        .addObject()
        .put("code", code)
        .put("title", title)
        .put("message", title)
        .put("href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/")
        .putObject("error_data")
        .put("details", title + ".");
    return update;
  }

  /** At another time. */
  public static ObjectNode at(ObjectNode update, Instant time) {
    return update.put("timestamp", Long.toString(time.getEpochSecond()));
  }
}
