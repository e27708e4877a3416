package com.easyecom.acceptance.chaos;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Eventually;
import com.easyecom.acceptance.Shop;
import com.easyecom.acceptance.chaos.Sale.Aim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Many clients who buy at once, some products and one hot one, while stock goes on coming in. The
 * seed decides what they want; how they meet is up to the machine.
 */
final class Traffic {

  static final int CLIENTS = 8;

  private static final int PRODUCTS = 5;
  private static final int OPENING_UNITS = 100_000;
  private static final int RECEIPT_EVERY = 20;
  private static final int RECEIVED_UNITS = 7;
  private static final int REFUSED_EVERY = 10;
  private static final int LONGEST_THOUGHT_MILLIS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final PatientClient client;
  private final PatientClient stockClient;
  private final int orders;
  private final long seed = new Random().nextLong();
  private final String name = "chaos-" + UUID.randomUUID();
  private final List<Long> products = new ArrayList<>();
  private final Map<Long, Integer> received = new ConcurrentHashMap<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();

  /**
   * @param doors where the clients may order; stock comes in by the first one
   * @param orders at least so many
   */
  Traffic(List<Shop> doors, int orders) {
    this.client = new PatientClient(doors, PATIENCE);
    this.stockClient = new PatientClient(List.of(doors.getFirst()), PATIENCE);
    this.orders = orders;
  }

  /** How many orders are answered for good. */
  int answered() {
    return answered.get();
  }

  /** Buys, and returns when everything is answered. */
  Sales run() {
    return result(start(() -> true));
  }

  /** Buys in the background, all that was planned and on until it is enough. */
  Future<Sales> start(BooleanSupplier enough) {
    FutureTask<Sales> sales = new FutureTask<>(() -> buy(enough));
    Thread.ofVirtual().start(sales);
    return sales;
  }

  /**
   * What came of it.
   *
   * @throws AssertionError if a client was answered what it must not be, or not at all
   */
  Sales result(Future<Sales> sales) {
    try {
      return sales.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError("%s with seed %d".formatted(name, seed), e.getCause());
    }
  }

  private Sales buy(BooleanSupplier enough) throws InterruptedException, ExecutionException {
    for (int i = 0; i < PRODUCTS; i++) {
      long product = product(name + "-product-" + i);
      products.add(product);
      receive(product, name + "-opening-" + product, OPENING_UNITS);
    }
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<List<Sale>>> futures =
          IntStream.range(0, CLIENTS).mapToObj(i -> clients.submit(() -> buyOn(enough))).toList();
      List<Sale> sales = new ArrayList<>();
      for (Future<List<Sale>> future : futures) {
        sales.addAll(future.get());
      }
      return new Sales(name, Map.copyOf(received), sales);
    }
  }

  private List<Sale> buyOn(BooleanSupplier enough) {
    List<Sale> sales = new ArrayList<>();
    for (int i = begun.getAndIncrement();
        i < orders || !enough.getAsBoolean();
        i = begun.getAndIncrement()) {
      Random random = new Random(seed + i);
      Map<Long, Integer> quantities = quantities(random);
      if (i % RECEIPT_EVERY == 0) {
        receive(quantities.keySet().iterator().next(), name + "-receipt-" + i, RECEIVED_UNITS);
      }
      Aim aim =
          i % REFUSED_EVERY == REFUSED_EVERY - 1 ? Aim.REFUSED : Aim.values()[random.nextInt(3)];
      sales.add(place(name + "-" + i, aim, quantities));
      answered.incrementAndGet();
      Eventually.pause(Duration.ofMillis(random.nextInt(LONGEST_THOUGHT_MILLIS)));
    }
    return sales;
  }

  /** Every second order wants the first product too, which is the hot one. */
  private Map<Long, Integer> quantities(Random random) {
    Map<Long, Integer> quantities = new TreeMap<>();
    quantities.put(products.get(1 + random.nextInt(PRODUCTS - 1)), 1 + random.nextInt(3));
    if (random.nextBoolean()) {
      quantities.put(products.getFirst(), 1 + random.nextInt(2));
    }
    return quantities;
  }

  private Sale place(String key, Aim aim, Map<Long, Integer> quantities) {
    Answer answer = client.post("/api/v1/orders", key, order(key, aim, quantities));
    if (aim == Aim.REFUSED) {
      answer.expectProblem(400, "invalid_request");
      return new Sale(key, aim, quantities, 0);
    }
    long id = answer.expect(201).id();
    if (aim == Aim.CONFIRMED) {
      return new Sale(key, aim, edited(id, key, quantities), id);
    }
    if (aim == Aim.FULFILLED_LATER) {
      client.post("/api/v1/orders/" + id + "/fulfilments", key + "-leaves", "{}").expect(201);
    }
    return new Sale(key, aim, quantities, id);
  }

  /** One more of each product, in lines that are new. */
  private Map<Long, Integer> edited(long order, String key, Map<Long, Integer> quantities) {
    Map<Long, Integer> more = new TreeMap<>(quantities);
    more.replaceAll((product, quantity) -> quantity + 1);
    client.edit(order, key + "-edit", "{\"items\": [%s]}".formatted(items(more))).expect(200);
    return more;
  }

  private static String items(Map<Long, Integer> quantities) {
    return quantities.entrySet().stream()
        .map(
            line ->
                "{\"product_id\": %d, \"quantity\": %d}".formatted(line.getKey(), line.getValue()))
        .collect(joining(", "));
  }

  /** The body of an order; its note is its key. */
  static String order(String key, Aim aim, Map<Long, Integer> quantities) {
    return "{\"items\": [%s], \"status\": \"%s\", \"discount_amount\": \"%s\", \"tax_amount\": \"0.77\", \"note\": \"%s\"}"
        .formatted(
            items(quantities),
            aim == Aim.FULFILLED ? "fulfilled" : "confirmed",
            aim == Aim.REFUSED ? "99999.00" : "0.35",
            key);
  }

  private long product(String sku) {
    String body =
        "{\"sku\": \"%s\", \"name\": \"%s\", \"unit_cost\": 1, \"unit_price\": \"9.99\"}"
            .formatted(sku, sku);
    return stockClient.post("/api/v1/products", sku, body).expect(201).id();
  }

  /** At a cost that divides badly, so that every cent is rounded somewhere. */
  private void receive(long product, String key, int units) {
    int fraction = Math.floorMod(key.hashCode(), 100);
    String body =
        "{\"product_id\": %d, \"movement_type\": \"in\", \"quantity\": %d, \"unit_cost\": \"3.33%02d\", \"reference_id\": \"%s\"}"
            .formatted(product, units, fraction, key);
    Answer answer = stockClient.post("/api/v1/inventory/adjustments", key, body).expect(201);
    assertEquals(product, answer.body().path("product_id").asLong(), answer.text());
    received.merge(product, units, Integer::sum);
  }
}
