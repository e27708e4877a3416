package com.easyecom.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class OversellingTest {

  private static final int CLIENTS = 64;
  private static final int UNITS = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Shop shop = Shop.open();

  @RepeatedTest(10)
  void sixtyFourClientsFightingForTenUnitsGetExactlyTen() throws Exception {
    long product = shop.product("5.00");
    shop.receive(product, Integer.toString(UNITS), "2");
    List<Answer> answers = allAtOnce(product);
    assertEquals(UNITS, answers.stream().filter(answer -> answer.status() == 201).count());
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.expectProblem(409, "insufficient_stock"));
    assertEquals("0.000", shop.stock(product).body().path("available").asText());
    assertEquals("10.000", shop.stock(product).body().path("allocated").asText());
  }

  @Test
  void twoLinesOfOneProductCannotTakeMoreThanThereIs() {
    long product = shop.product("5.00");
    shop.receive(product, "5", "2");
    String line = "{\"product_id\": %d, \"quantity\": %s}";
    Answer refused =
        shop.post(
                "/api/v1/orders",
                "{\"items\": [%s, %s]}"
                    .formatted(line.formatted(product, 3), line.formatted(product, 3)))
            .expectProblem(409, "insufficient_stock");
    assertEquals(product, refused.body().path("errors").get(0).path("product_id").asLong());
    assertEquals("6.000", refused.body().path("errors").get(0).path("requested").asText());
    assertEquals("5.000", refused.body().path("errors").get(0).path("available").asText());
    assertEquals("5.000", shop.stock(product).body().path("available").asText());
  }

  private List<Answer> allAtOnce(long product) throws Exception {
    String order = "{\"items\": [{\"product_id\": %d, \"quantity\": 1}]}".formatted(product);
    CountDownLatch ready = new CountDownLatch(CLIENTS);
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Answer>> futures = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        futures.add(
            clients.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return answered(order);
                }));
      }
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> future : futures) {
        answers.add(future.get());
      }
      return answers;
    }
  }

  /** Asked again, with the same key, by whom the crowd kept waiting for too long. */
  private Answer answered(String order) {
    String key = UUID.randomUUID().toString();
    Answer[] answer = new Answer[1];
    Eventually.holds(
        PATIENCE,
        "an answer",
        () -> {
          answer[0] = shop.postOnce("/api/v1/orders", key, order);
          return answer[0].status() != 503;
        });
    return answer[0];
  }
}
