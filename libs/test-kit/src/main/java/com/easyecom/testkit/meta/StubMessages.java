package com.easyecom.testkit.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Takes messages, or gets into trouble with them as told. */
final class StubMessages {

  private final Queue<Trouble> next = new ConcurrentLinkedQueue<>();
  private final Map<String, Trouble> byRecipient = new ConcurrentHashMap<>();
  private final List<SentMessage> taken = new CopyOnWriteArrayList<>();
  private final List<JsonNode> reads = new CopyOnWriteArrayList<>();

  void next(Trouble trouble) {
    next.add(trouble);
  }

  void whenTo(String recipient, Trouble trouble) {
    byRecipient.put(recipient, trouble);
  }

  List<SentMessage> taken() {
    return List.copyOf(taken);
  }

  List<JsonNode> reads() {
    return List.copyOf(reads);
  }

  void clear() {
    next.clear();
    byRecipient.clear();
    taken.clear();
    reads.clear();
  }

  /**
   * @return the answer; empty when the connection breaks instead
   * @throws InvalidParameter saying what Meta would refuse
   */
  Optional<GraphReply> take(String phoneNumberId, JsonNode request) throws InterruptedException {
    boolean isRead = request.path("status").asText().equals("read");
    String to = isRead ? "" : ValidMessage.check(request);
    Trouble trouble = trouble(to);
    if (trouble instanceof Trouble.Answer answer) {
      return Optional.of(answer.reply());
    }
    if (trouble instanceof Trouble.HangUp hangUp && !hangUp.isTaken()) {
      return Optional.empty();
    }
    GraphReply reply = isRead ? read(request) : sent(phoneNumberId, to, request);
    if (trouble instanceof Trouble.Hang hang) {
      Thread.sleep(hang.time());
    }
    return trouble instanceof Trouble.HangUp ? Optional.empty() : Optional.of(reply);
  }

  private @Nullable Trouble trouble(String to) {
    Trouble first = next.poll();
    return first == null ? byRecipient.get(to) : first;
  }

  private GraphReply read(JsonNode request) {
    ValidMessage.text(request, "message_id");
    reads.add(request);
    return GraphReply.json(200, GraphReply.JSON.createObjectNode().put("success", true));
  }

  /** Message ids encode the customer's number, as Meta's do. */
  private synchronized GraphReply sent(String phoneNumberId, String to, JsonNode request) {
    String secret = to + "-" + taken.size();
    String id = "wamid." + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
    taken.add(new SentMessage(phoneNumberId, to, request, id, System.nanoTime()));
    ObjectNode answer = GraphReply.JSON.createObjectNode().put("messaging_product", "whatsapp");
    answer.putArray("contacts").addObject().put("input", to).put("wa_id", to);
    answer.putArray("messages").addObject().put("id", id);
    return GraphReply.json(200, answer);
  }
}
