package com.easyecom.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.routing.Service;
import com.easyecom.gateway.support.RawHttp;
import com.easyecom.gateway.support.Services;
import com.easyecom.gateway.support.StubServices;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.search.Search;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
@TestProfile(BusyServiceTest.TwoConnections.class)
class BusyServiceTest {

  public static class TwoConnections implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.vertx.event-loops-pool-size", "1",
          "gateway.upstream.max-connections", "2",
          "gateway.upstream.max-queue", "3",
          "gateway.upstream.queue-timeout", "8S",
          "gateway.upstream.response-timeout", "60S");
    }
  }

  private static final String HELD = "/api/v1/orders/held";

  Services services;
  @Inject MeterRegistry metrics;

  @AfterEach
  void nobodyWaitsAnyMore() {
    services.order().letGo();
  }

  @Test
  void whatDoesNotFitIntoTheQueueIsRefusedAtOnceAndTheRestIsServed() {
    List<Integer> statuses = getAtOnce(12, 7);

    assertEquals(5, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
    assertEquals(7, statuses.stream().filter(status -> status == 503).count(), statuses::toString);
  }

  @Test
  void aTurnThatDoesNotComeInTimeIsRefused() {
    List<Integer> statuses = getAtOnce(4, 2);

    assertEquals(List.of(200, 200, 503, 503), statuses);
  }

  @Test
  void whoLeavesTheQueueTakesNobodysPlaceInIt() throws Exception {
    services.order().hold();
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> busy = sendAtOnce(client, HELD, 2);
      awaitActive(2);
      for (int i = 0; i < 10; i++) {
        try (RawHttp leaver = new RawHttp(RestAssured.port)) {
          leaver.send("GET " + HELD + " HTTP/1.1\r\nHost: x\r\n\r\n");
          awaitActive(3);
        }
        awaitActive(2);
      }
      List<CompletableFuture<HttpResponse<String>>> loyal = sendAtOnce(client, HELD, 3);
      awaitActive(5);
      services.order().letGo();

      busy.forEach(answer -> assertEquals(200, answer.join().statusCode()));
      loyal.forEach(answer -> assertEquals(200, answer.join().statusCode()));
    }
  }

  @Test
  void aBusyServiceTakesNothingFromAnother() {
    services.order().hold();
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> busy = sendAtOnce(client, HELD, 5);
      HttpResponse<String> other = sendAtOnce(client, "/api/v1/products", 1).getFirst().join();

      assertEquals(200, other.statusCode());
      assertFalse(busy.stream().allMatch(CompletableFuture::isDone), "it waited for the busy one");
      services.order().letGo();
      busy.forEach(CompletableFuture::join);
    }
  }

  /** The service answers nobody before so many were answered by the gateway. */
  private List<Integer> getAtOnce(int count, int refused) {
    services.order().hold();
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> sent = sendAtOnce(client, HELD, count);
      awaitDone(sent, refused);
      services.order().letGo();
      return sent.stream().map(answer -> answer.join().statusCode()).sorted().toList();
    }
  }

  private static void awaitDone(List<? extends CompletableFuture<?>> sent, int count) {
    await(() -> sent.stream().filter(CompletableFuture::isDone).count() >= count);
  }

  /** Until so many requests wait for the service or are being answered by it. */
  private void awaitActive(int count) {
    Search active = metrics.find("gateway.upstream.active").tag("service", Service.ORDER.label());
    // The gauge comes with the first request.
    await(() -> active.gauge() != null && active.gauge().value() == count);
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "waited in vain");
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }

  private static List<CompletableFuture<HttpResponse<String>>> sendAtOnce(
      HttpClient client, String path, int count) {
    URI uri = URI.create("http://127.0.0.1:" + RestAssured.port + path);
    return IntStream.range(0, count)
        .mapToObj(
            i -> client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()))
        .toList();
  }
}
