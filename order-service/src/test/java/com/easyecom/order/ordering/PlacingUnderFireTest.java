package com.easyecom.order.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.order.fixture.FakeCatalog;
import com.easyecom.order.fixture.OrderingTest;
import com.easyecom.order.fixture.WithFakeCatalog;
import com.easyecom.order.ordering.application.SettleOrderIds;
import com.easyecom.testkit.service.WithEmbedded;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Random requests from several clients, with and without keys, some sent again, some refused after
 * their stock was held, while answers of catalog-service get lost: in the end, what nobody stored
 * expired, and the stock that is held or gone is what the stored orders hold or took, to the unit.
 */
@QuarkusTest
@WithEmbedded(schema = "orders")
@WithFakeCatalog
class PlacingUnderFireTest extends OrderingTest {

  private static final int CLIENTS = 6;

  /** Of each client. Its share of lost answers takes seconds each. */
  private static final int FEW_REQUESTS = 8;

  private static final int MANY_REQUESTS = 30;
  private static final String IN_STOCK = "120";

  /** What a client sent with a key and has no answer to. */
  private final Map<String, String> unanswered = new ConcurrentHashMap<>();

  @Inject SettleOrderIds settleOrderIds;

  private final Queue<Integer> surprises = new ConcurrentLinkedQueue<>();

  @Test
  void whatIsHeldIsWhatOrdersHold() throws Exception {
    placeUnderFire(FEW_REQUESTS);
  }

  @Test
  @Tag("full")
  void whatIsHeldIsWhatOrdersHoldAfterManyRequests() throws Exception {
    placeUnderFire(MANY_REQUESTS);
  }

  private void placeUnderFire(int requests) throws Exception {
    long seed = Long.getLong("seed", System.nanoTime());
    List<Long> products = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      products.add(catalog.product("1.00", IN_STOCK, "60.00"));
    }
    atOnce(CLIENTS, client -> shop(new Random(seed + client), products, requests));
    catalog.behave();
    unanswered.forEach((key, body) -> await(() -> isAnswered(key, body)));
    await(() -> count("SELECT count(*) FROM stock_release") == 0);
    await(() -> count("SELECT count(*) FROM fulfilment WHERE state = 'pending'") == 0);
    settleOrderIds.settle(catalog.holders()).givenUp().forEach(catalog::expire);

    String message = "with -Dseed=" + seed;
    assertEquals(List.of(), List.copyOf(surprises), message);
    for (long product : products) {
      assertEquals(left(product, "ordered"), catalog.available(product), message);
      assertEquals(left(product, "fulfilled"), catalog.onHand(product), message);
    }
  }

  private boolean isAnswered(String key, String body) {
    int status = place(key, body).extract().statusCode();
    note(status);
    return status != 503;
  }

  private boolean shop(Random random, List<Long> products, int requests) {
    for (int i = 0; i < requests; i++) {
      misbehave(random);
      String body = randomOrder(random, products);
      if (random.nextBoolean()) {
        note(place(body).extract().statusCode());
      } else {
        String key = newKey();
        unanswered.put(key, body);
        int status = place(key, body).extract().statusCode();
        if (status != 503) {
          unanswered.remove(key);
        }
        note(status);
        if (random.nextInt(3) == 0) {
          note(place(key, body).extract().statusCode());
        }
      }
    }
    return true;
  }

  private void misbehave(Random random) {
    switch (random.nextInt(80)) {
      case 0 -> catalog.delay(FakeCatalog.ALLOCATIONS, 4_500);
      case 1 -> catalog.delay(FakeCatalog.ISSUES, 4_500);
      case 2, 3 -> catalog.hangUp(FakeCatalog.ALLOCATIONS);
      case 4, 5 -> catalog.hangUp(FakeCatalog.ISSUES);
      case 6, 7 -> catalog.refuse(FakeCatalog.RELEASES, 500, "internal_error");
      default -> {
        if (random.nextInt(4) == 0) {
          catalog.behave();
        }
      }
    }
  }

  private static String randomOrder(Random random, List<Long> products) {
    String lines =
        item(products.get(random.nextInt(3)), 1 + random.nextInt(2))
            + ", "
            + item(products.get(random.nextInt(3)), 1);
    String more =
        switch (random.nextInt(6)) {
          case 0 -> ", \"discount_amount\": 99";
          case 1 -> ", \"order_number\": \"U-" + random.nextInt(20) + "\"";
          case 2, 3 -> ", \"status\": \"fulfilled\"";
          default -> "";
        };
    return "{\"items\": [" + lines + "]" + more + "}";
  }

  private void note(int status) {
    if (!List.of(201, 400, 409, 503).contains(status)) {
      surprises.add(status);
    }
  }

  private BigDecimal left(long product, String taken) {
    String quantity = taken.equals("ordered") ? "i.quantity" : "i.fulfilled_quantity";
    long sold =
        count(
            """
            SELECT coalesce(sum(%s), 0)::bigint FROM order_item i
            JOIN sales_order o ON o.id = i.order_id
            WHERE i.product_id = ? AND o.status <> 'cancelled'
            """
                .formatted(quantity),
            product);
    return new BigDecimal(IN_STOCK).subtract(BigDecimal.valueOf(sold)).stripTrailingZeros();
  }
}
