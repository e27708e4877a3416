package com.easyecom.acceptance.chaos;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.acceptance.Answer;
import com.easyecom.acceptance.Pictures;
import com.easyecom.acceptance.Shop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Clients who upload pictures at once, each another one, and delete every third. */
final class PictureTraffic {

  private static final int CLIENTS = 4;
  private static final int DELETED_EVERY = 3;

  /** Fewer than a product may have. */
  private static final int PICTURES_OF_A_PRODUCT = 20;

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final PatientClient client;
  private final int uploads;
  private final String name = "picture-" + UUID.randomUUID();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger answered = new AtomicInteger();
  private final Set<Long> kept = ConcurrentHashMap.newKeySet();
  private final Set<Long> deleted = ConcurrentHashMap.newKeySet();
  private final Set<Long> products = ConcurrentHashMap.newKeySet();

  /**
   * @param uploads at least so many
   */
  PictureTraffic(Shop shop, int uploads) {
    this.client = new PatientClient(List.of(shop), PATIENCE);
    this.uploads = uploads;
  }

  /** How many uploads are answered. */
  int answered() {
    return answered.get();
  }

  /** Uploads in the background, all that was planned and on until it is enough. */
  Future<KeptPictures> start(BooleanSupplier enough) {
    FutureTask<KeptPictures> task = new FutureTask<>(() -> run(enough));
    Thread.ofVirtual().start(task);
    return task;
  }

  /**
   * What came of it.
   *
   * @throws AssertionError if a client was answered what it must not be, or not at all
   */
  KeptPictures result(Future<KeptPictures> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new AssertionError(name, e.getCause());
    }
  }

  private KeptPictures run(BooleanSupplier enough) throws InterruptedException, ExecutionException {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        all.add(clients.submit(() -> uploadOn(enough)));
      }
      for (Future<?> one : all) {
        one.get();
      }
    }
    return new KeptPictures(Set.copyOf(kept), Set.copyOf(deleted), Set.copyOf(products));
  }

  private void uploadOn(BooleanSupplier enough) {
    long product = 0;
    int ofProduct = PICTURES_OF_A_PRODUCT;
    for (int i = begun.getAndIncrement();
        i < uploads || !enough.getAsBoolean();
        i = begun.getAndIncrement()) {
      if (ofProduct == PICTURES_OF_A_PRODUCT) {
        product = newProduct(name + "-" + i);
        ofProduct = 0;
      }
      upload(i, product);
      ofProduct++;
    }
  }

  private long newProduct(String sku) {
    String body =
        "{\"sku\": \"%s\", \"name\": \"%s\", \"unit_cost\": 1, \"unit_price\": \"9.99\"}"
            .formatted(sku, sku);
    long product = client.post("/api/v1/products", sku, body).expect(201).id();
    products.add(product);
    return product;
  }

  private void upload(int number, long product) {
    long image =
        client
            .upload(product, name + "-" + number, Pictures.noise(name.hashCode() + (long) number))
            .expect(201)
            .id();
    answered.incrementAndGet();
    if (number % DELETED_EVERY == 0) {
      Answer answer = client.delete("/api/v1/products/%d/images/%d".formatted(product, image));
      // A repetition of what was not answered finds it gone.
      assertTrue(List.of(204, 404).contains(answer.status()), answer.text());
      deleted.add(image);
    } else {
      kept.add(image);
    }
  }
}
