package com.easyecom.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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

  @Test
  void whatDoesNotFitIntoTheQueueIsRefusedAtOnceAndTheRestIsServed() {
    List<Integer> statuses = getAtOnce("/api/v1/orders/slow?ms=2500", 12);

    assertEquals(5, statuses.stream().filter(status -> status == 200).count(), statuses::toString);
    assertEquals(7, statuses.stream().filter(status -> status == 503).count(), statuses::toString);
  }

  @Test
  void aTurnThatDoesNotComeInTimeIsRefused() {
    List<Integer> statuses = getAtOnce("/api/v1/orders/slow?ms=11000", 4);

    assertEquals(List.of(200, 200, 503, 503), statuses);
  }

  @Test
  void aBusyServiceTakesNothingFromAnother() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> busy =
          sendAtOnce(client, "/api/v1/orders/slow?ms=2000", 5);
      HttpResponse<String> other = sendAtOnce(client, "/api/v1/products", 1).getFirst().join();

      assertEquals(200, other.statusCode());
      assertFalse(busy.stream().allMatch(CompletableFuture::isDone), "it waited for the busy one");
      busy.forEach(CompletableFuture::join);
    }
  }

  private static List<Integer> getAtOnce(String path, int count) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return sendAtOnce(client, path, count).stream()
          .map(sent -> sent.join().statusCode())
          .sorted()
          .toList();
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
