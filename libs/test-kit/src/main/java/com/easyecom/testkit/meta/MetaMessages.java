package com.easyecom.testkit.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What customers send, as members of a webhook's {@code messages}.
 *
 * @see <a
 *     href="https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages">Meta's
 *     reference of the messages webhook</a>
 */
public final class MetaMessages {

  /** When messages are sent, unless {@link #at} says otherwise. */
  public static final Instant SENT_AT = Instant.ofEpochSecond(1_749_416_383);

  private MetaMessages() {}

  /**
   * Words.
   *
   * @param from digits without "+"
   */
  public static ObjectNode text(String from, String id, String body) {
    ObjectNode message = message(from, id, "text");
    message.putObject("text").put("body", body);
    return message;
  }

  /** A picture; its hash is in Base64, as Meta writes it here. */
  public static ObjectNode image(
      String from, String id, String mediaId, @Nullable String caption, StoredMedia file) {
    ObjectNode message = message(from, id, "image");
    ObjectNode image = message.putObject("image");
    if (caption != null) {
      image.put("caption", caption);
    }
    image.put("mime_type", file.mimeType()).put("sha256", file.sha256Base64()).put("id", mediaId);
    return message;
  }

  /** A voice message. */
  public static ObjectNode voice(String from, String id, String mediaId) {
    ObjectNode message = message(from, id, "audio");
    message
        .putObject("audio")
        .put("mime_type", "audio/ogg; codecs=opus")
        .put("sha256", "m04pFf2ERdaopTyFkGPA0+bX3i+YY2dYgVFwOgDLSDI=")
        .put("id", mediaId)
        .put("voice", true);
    return message;
  }

  /** A button of ours was pressed. */
  public static ObjectNode buttonReply(String from, String id, String buttonId, String title) {
    ObjectNode message = message(from, id, "interactive");
    message
        .putObject("interactive")
        .put("type", "button_reply")
        .putObject("button_reply")
        .put("id", buttonId)
        .put("title", title);
    return message;
  }

  /** A row of a list of ours was chosen. */
  public static ObjectNode listReply(
      String from, String id, String rowId, String title, String description) {
    ObjectNode message = message(from, id, "interactive");
    message
        .putObject("interactive")
        .put("type", "list_reply")
        .putObject("list_reply")
        .put("id", rowId)
        .put("title", title)
        .put("description", description);
    return message;
  }

  /** A quick-reply button of a template was pressed. */
  public static ObjectNode templateReply(String from, String id, String payload, String text) {
    ObjectNode message = message(from, id, "button");
    message.putObject("button").put("payload", payload).put("text", text);
    return message;
  }

  /** A place. */
  public static ObjectNode location(String from, String id, double latitude, double longitude) {
    ObjectNode message = message(from, id, "location");
    message
        .putObject("location")
        .put("latitude", latitude)
        .put("longitude", longitude)
        .put("name", "Facebook HQ")
        .put("address", "1 Hacker Way, Menlo Park, CA 94025");
    return message;
  }

  /** The card of one person. */
  public static ObjectNode contact(String from, String id, String name, String phone) {
    ObjectNode message = message(from, id, "contacts");
    ObjectNode card = message.putArray("contacts").addObject();
    card.putObject("name").put("first_name", name).put("formatted_name", name);
    card.putArray("phones").addObject().put("phone", phone).put("type", "CELL");
    return message;
  }

  /** An emoji; none to take it back. */
  public static ObjectNode reaction(
      String from, String id, String toMessage, @Nullable String emoji) {
    ObjectNode message = message(from, id, "reaction");
    ObjectNode reaction = message.putObject("reaction").put("message_id", toMessage);
    if (emoji != null) {
      reaction.put("emoji", emoji);
    }
    return message;
  }

  /** Something that the API does not pass on, here an update of a poll. */
  public static ObjectNode unsupported(String from, String id) {
    ObjectNode message = message(from, id, "unsupported");
    message
        .putArray("errors")
        .addObject()
        .put("code", 131051)
        .put("title", "Message type unknown")
        .put("message", "Message type unknown")
        .putObject("error_data")
        .put("details", "Message type is currently not supported.");
    message.putObject("unsupported").put("type", "poll_update");
    return message;
  }

  /** Of any type, without its content. */
  public static ObjectNode message(String from, String id, String type) {
    ObjectNode message =
        GraphReply.JSON.createObjectNode().put("from", from).put("id", id).put("type", type);
    return at(message, SENT_AT);
  }

  /** Replies to a message of ours. */
  public static ObjectNode replyTo(ObjectNode message, String ourPhone, String messageId) {
    message.putObject("context").put("from", ourPhone).put("id", messageId);
    return message;
  }

  /** From a customer who hides the phone number behind a username. */
  public static ObjectNode hidden(ObjectNode message, String userId) {
    message.remove("from");
    return message.put("from_user_id", userId);
  }

  /** Sent at another time. */
  public static ObjectNode at(ObjectNode message, Instant time) {
    return message.put("timestamp", Long.toString(time.getEpochSecond()));
  }
}
