package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepeatedRequestsTest {

  private final Shop shop = Shop.open();

  @Test
  void anOrderSentAgainWithItsKeyIsTheSameOrder() {
    long product = stocked("5");
    String key = UUID.randomUUID().toString();
    Answer first = shop.postOnce("/api/v1/orders", key, order(product)).expect(201);
    Answer again = shop.postOnce("/api/v1/orders", key, order(product)).expect(201);
    assertEquals(first.id(), again.id());
    assertEquals("true", again.header("Idempotent-Replayed"));
    assertEquals("4.000", shop.stock(product).body().path("available").asText());
  }

  @Test
  void anOrderSentTwiceAtOnceIsOneOrder() throws Exception {
    for (int round = 0; round < 10; round++) {
      long product = stocked("1");
      String key = UUID.randomUUID().toString();
      Callable<Answer> attempt = () -> placed(key, order(product));
      try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
        List<Future<Answer>> both =
            clients.invokeAll(Stream.generate(() -> attempt).limit(2).toList());
        long first = both.get(0).get().expect(201).id();
        assertEquals(first, both.get(1).get().expect(201).id());
      }
      assertEquals("1.000", shop.stock(product).body().path("allocated").asText());
    }
  }

  @Test
  void theKeyWithAnotherBodyIsRefused() {
    long product = stocked("5");
    String key = UUID.randomUUID().toString();
    shop.postOnce("/api/v1/orders", key, order(product)).expect(201);
    shop.postOnce("/api/v1/orders", key, order(product).replace("1}", "2}"))
        .expectProblem(422, "idempotency_key_reused");
    assertEquals("4.000", shop.stock(product).body().path("available").asText());
  }

  /** Asked again by whom the first one kept waiting for too long. */
  private Answer placed(String key, String order) {
    Answer[] answer = new Answer[1];
    Eventually.holds(
        Duration.ofSeconds(60),
        "an answer",
        () -> {
          answer[0] = shop.postOnce("/api/v1/orders", key, order);
          return !answer[0].body().path("code").asText().equals("idempotency_in_progress");
        });
    return answer[0];
  }

  private long stocked(String quantity) {
    long product = shop.product("5.00");
    shop.receive(product, quantity, "2");
    return product;
  }

  private static String order(long product) {
    return "{\"items\": [{\"product_id\": %d, \"quantity\": 1}]}".formatted(product);
  }
}
