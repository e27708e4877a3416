package com.easyecom.acceptance.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Events of one product that are refused for good, among those of others. The last of all: what it
 * leaves behind when it fails would be held against the others.
 */
@Tag("chaos")
@Tag("full")
@Order(Integer.MAX_VALUE)
class PoisonEventTest {

  private static final String LETTERS = "/api/v1/system/dead-letters";
  private static final String SHRINKAGE = "5100";
  private static final String HIDDEN = "51009";
  private static final String BOOKS = "accounting-service";

  /** All that follow the stock of products. */
  private static final List<String> READERS = List.of(BOOKS, "vision-service");

  private final ChaosStack stack = ChaosStack.get();
  private final Shop shop = stack.shop();

  @AfterEach
  void theChartOfAccountsIsWholeAgain() {
    rename(HIDDEN, SHRINKAGE);
  }

  @Test
  void aRefusedEventParksItsKeyAloneAndItsReplayGoesOnInOrder() {
    long poisoned = stocked();
    long other = stocked();
    awaitTaken(poisoned, 1);
    rename(SHRINKAGE, HIDDEN);
    move(poisoned, "out");
    long letter = awaitLetters(BOOKS, poisoned, 1).getFirst().path("id").asLong();

    for (int i = 0; i < 3; i++) {
      move(poisoned, "in");
      move(other, "in");
    }
    awaitTaken(other, 4);
    List<JsonNode> letters = awaitLetters(BOOKS, poisoned, 4);
    assertEquals(3, letters.stream().filter(each -> each.path("is_parked").asBoolean()).count());
    assertEquals(List.of(), letters(BOOKS, other));
    shop.post(LETTERS + "/" + letters.getFirst().path("id").asLong() + "/replay", "")
        .expectProblem(409, "waits_behind");
    shop.post(LETTERS + "/" + letter + "/replay", "").expectProblem(409, "replay_refused");

    rename(HIDDEN, SHRINKAGE);
    Answer replay = shop.post(LETTERS + "/" + letter + "/replay", "").expect(200);
    assertEquals(4, replay.body().path("replayed").asInt(), replay.text());
    assertEquals(0, replay.body().path("remaining").asInt(), replay.text());
    assertEquals(List.of(), letters(BOOKS, poisoned));
    assertEquals(told(poisoned), posted(poisoned));
    new Verdict(stack).isThatAllAgrees();
  }

  @Test
  void anUnreadableEventIsDiscardedAndWhatWaitsBehindItGoesOn() {
    long poisoned = stocked();
    awaitTaken(poisoned, 1);
    ForgedEvent.ofStock(poisoned, "{\"movement_id\": \"?").sendTo(stack.kafka());
    Map<String, Long> unreadable = new TreeMap<>();
    READERS.forEach(
        service ->
            unreadable.put(
                service, awaitLetters(service, poisoned, 1).getFirst().path("id").asLong()));
    move(poisoned, "in");
    unreadable.forEach(
        (service, letter) -> {
          awaitLetters(service, poisoned, 2);
          shop.post(LETTERS + "/" + letter + "/replay", "").expectProblem(409, "replay_refused");
        });

    unreadable.forEach(
        (service, letter) -> {
          shop.send("DELETE", LETTERS + "/" + letter, "application/json", BodyPublishers.noBody())
              .expect(204);
          awaitLetters(service, poisoned, 0);
        });
    assertEquals(told(poisoned), posted(poisoned));
    new Verdict(stack).isThatAllAgrees();
  }

  private long stocked() {
    long product = shop.product("9.99");
    move(product, "in");
    return product;
  }

  private void move(long product, String type) {
    shop.post(
            "/api/v1/inventory/adjustments",
            "{\"product_id\": %d, \"movement_type\": \"%s\", \"quantity\": 1, \"unit_cost\": %s}"
                .formatted(product, type, type.equals("in") ? "2" : "null"))
        .expect(201);
  }

  private List<JsonNode> letters(String service, long product) {
    JsonNode list =
        shop.get(LETTERS + "?service=" + service + "&aggregate_id=" + product).expect(200).body();
    return StreamSupport.stream(list.spliterator(), false)
        .filter(letter -> letter.path("topic").asText().equals(ForgedEvent.STOCK))
        .toList();
  }

  /** The newest first. */
  private List<JsonNode> awaitLetters(String service, long product, int count) {
    Eventually.holds(
        Duration.ofSeconds(60),
        count + " dead letters of product " + product + " in " + service,
        () -> letters(service, product).size() == count);
    return letters(service, product);
  }

  private void awaitTaken(long product, int events) {
    Eventually.isSo(
        () -> posted(product).size() == events ? "" : "posted of it: " + posted(product));
  }

  /** The versions of the product's movements, in the order in which they happened. */
  private List<String> told(long product) {
    return stack
        .database()
        .texts(
            "SELECT stock_version FROM catalog.stock_movement WHERE product_id = %d ORDER BY stock_version"
                .formatted(product));
  }

  /** The same, in the order in which they were posted. */
  private List<String> posted(long product) {
    return stack
        .database()
        .texts(
            """
            SELECT aggregate_version FROM accounting.journal_entry
            JOIN catalog.outbox ON event_id = source_event_id
            WHERE aggregate_id = '%d' ORDER BY journal_entry.id
            """
                .formatted(product));
  }

  private void rename(String code, String other) {
    stack
        .database()
        .change(
            "UPDATE accounting.account SET code = '%s' WHERE code = '%s'".formatted(other, code));
  }
}
