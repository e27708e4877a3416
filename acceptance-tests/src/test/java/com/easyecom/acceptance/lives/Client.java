package com.easyecom.acceptance.lives;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks the shop and the model for the same, and holds the answers against each other. */
public final class Client {

  private final Shop shop;
  private final Choice choice;
  private final List<String> done = new ArrayList<>();

  public Client(Shop shop, Choice choice) {
    this.shop = shop;
    this.choice = choice;
  }

  /** One request, which is sometimes sent again. */
  public void ask(Request request) {
    done.add(request.method() + " " + request.path() + " " + request.json());
    String key = UUID.randomUUID().toString();
    try {
      request.model().run();
    } catch (Refused refused) {
      note("refused: " + refused.getMessage());
      isRefused(refused, send(request, key));
      return;
    }
    Answer answer = send(request, key);
    note(answer.status() + " " + answer.body().path("id").asText());
    answer.expect(request.success());
    request.learn().accept(answer.body());
    if (request.isRepeatable() && choice.oneIn(4)) {
      Answer again = send(request, key).expect(request.success());
      assertEquals("true", again.header("Idempotent-Replayed"), again.text());
      if (!answer.body().path("fulfilment_state").asText().equals("pending")) {
        assertEquals(answer.body(), again.body(), "the same again");
      }
    }
  }

  /** Who is told to come again later does so with the same key. */
  private Answer send(Request request, String key) {
    Answer[] answer = new Answer[1];
    Eventually.isSo(
        () -> {
          answer[0] =
              shop.send(request.method(), request.path(), request.headers(key), request.json());
          return request.isRepeatable() && answer[0].status() == 503 ? answer[0].text() : "";
        });
    return answer[0];
  }

  /**
   * Asks what a change would do.
   *
   * @return what names just this change; null when it would be refused
   */
  public String preview(OrderModel order, EditWish wish) {
    done.add("preview of " + order.id() + " " + wish.json());
    String path = "/api/v1/orders/" + order.id() + "?dry_run=true";
    Answer answer = shop.send("PATCH", path, Map.of(), wish.json());
    String expected;
    try {
      expected = EditModel.of(order, wish).preview();
    } catch (Refused refused) {
      isRefused(refused, answer);
      return null;
    }
    assertEquals(expected, Seen.preview(answer.expect(200).body()), "preview");
    return answer.body().path("change_id").asText();
  }

  private static void isRefused(Refused refused, Answer answer) {
    answer.expectProblem(refused.status(), refused.getMessage());
    if (refused.allowed() != null) {
      List<String> allowed = new ArrayList<>();
      answer.body().path("allowed").forEach(one -> allowed.add(one.asText()));
      assertEquals(refused.allowed(), allowed, answer.text());
    }
  }

  public JsonNode get(String path) {
    return shop.get(path).expect(200).body();
  }

  /** What is asked for in another way. */
  public void tell(String what) {
    done.add(what);
  }

  private void note(String outcome) {
    done.set(done.size() - 1, done.getLast() + "\n   " + outcome);
  }

  /** All that was asked. */
  public String told() {
    return String.join("\n", done);
  }
}
