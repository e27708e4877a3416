package com.easyecom.chat.whatsapp.graph;

import com.easyecom.chat.whatsapp.ErrorMeaning;
import com.easyecom.chat.whatsapp.Outgoing;
import com.easyecom.chat.whatsapp.SendOutcome;
import com.easyecom.chat.whatsapp.SendOutcome.Later;
import com.easyecom.chat.whatsapp.SendOutcome.Refused;
import com.easyecom.chat.whatsapp.SendOutcome.Sent;
import com.easyecom.chat.whatsapp.SendOutcome.Unknown;
import com.easyecom.chat.whatsapp.WhatsApp;
import com.easyecom.chat.whatsapp.graph.Answer.Accepted;
import com.easyecom.chat.whatsapp.graph.Answer.Passing;
import com.easyecom.chat.whatsapp.graph.Answer.Unclear;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code POST /{phone-number-id}/messages}. */
final class GraphWhatsApp implements WhatsApp {

  private final GraphCalls calls;

  GraphWhatsApp(GraphCalls calls) {
    this.calls = calls;
  }

  @Override
  public SendOutcome send(Outgoing outgoing) {
    if (!calls.settings().canSend()) {
      return new Refused(ErrorMeaning.NOT_CONFIGURED, 0);
    }
    GraphCall call = post("send", outgoing.ourNumber(), MessageJson.of(outgoing));
    return switch (calls.call(call)) {
      case Accepted accepted -> sent(accepted.json());
      case Answer.Refused refused -> new Refused(refused.meaning(), refused.code());
      case Passing passing -> later(passing);
      case Unclear unclear -> new Unknown(unclear.cause());
    };
  }

  @Override
  public boolean markRead(@Nullable String ourNumber, String messageId, boolean isAnswering) {
    if (!calls.settings().canSend()) {
      return false;
    }
    GraphCall call = post("mark_read", ourNumber, MessageJson.read(messageId, isAnswering));
    return calls.call(call.repeatable()) instanceof Accepted;
  }

  private GraphCall post(String name, @Nullable String ourNumber, ObjectNode json) {
    String from = ourNumber == null ? calls.settings().phoneNumberId() : ourNumber;
    return GraphCall.post(name, from + "/messages", bytes(json));
  }

  private static SendOutcome sent(JsonNode json) {
    String messageId = json.path("messages").path(0).path("id").asText();
    return messageId.isEmpty() ? new Unknown(Unknown.Cause.NONSENSE) : new Sent(messageId);
  }

  private static Later later(Passing passing) {
    Duration asked = passing.retryAfter();
    return new Later(asked == null ? sensible(passing.reason()) : asked, passing.reason());
  }

  /** For the first time: a pair's quota is one message each six seconds. */
  private static Duration sensible(Later.Reason reason) {
    return Duration.ofSeconds(
        switch (reason) {
          case THROTTLED -> 5;
          case PAIR_RATE -> 6;
          case OUTAGE -> 10;
        });
  }

  private static byte[] bytes(ObjectNode json) {
    try {
      return MessageJson.JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A tree is always JSON", impossible);
    }
  }
}
