package com.easyecom.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.gateway.support.RawHttp;
import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
@TestProfile(ConcurrencyTest.Patient.class)
class ConcurrencyTest {

  /** A busy machine is slow, and that is not what this test is about. */
  public static class Patient implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "gateway.upstream.queue-timeout", "60S",
          "gateway.upstream.response-timeout", "60S",
          "gateway.limits.body-time", "60S");
    }
  }

  private static final int CLIENTS = 64;
  private static final int REQUESTS_EACH = 50;
  private static final int LEAVERS = 4;

  @Test
  void everyClientGetsItsOwnAnswers() throws Exception {
    assertEquals(List.of(), strangeAnswersOfAll());
  }

  /**
   * A connection to a service may not be closed for one client while another's request is on it.
   */
  @Test
  void clientsThatLeaveCostNobodyElseAnAnswer() throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> leavers = new ArrayList<>();
      for (int i = 0; i < LEAVERS; i++) {
        String path = i % 2 == 0 ? "/api/v1/orders/stream" : "/api/v1/orders";
        leavers.add(threads.submit(() -> leaveAgainAndAgain(path, over)));
      }
      List<String> strange = strangeAnswersOfAll();
      over.set(true);

      assertEquals(List.of(), strange);
      for (Future<Integer> leaver : leavers) {
        assertTrue(leaver.get() > 0);
      }
    }
  }

  private static int leaveAgainAndAgain(String path, AtomicBoolean over) throws Exception {
    int times = 0;
    while (!over.get()) {
      try (RawHttp http = new RawHttp(RestAssured.port)) {
        http.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}");
        Thread.sleep(times % 10);
      }
      times++;
    }
    return times;
  }

  private static List<String> strangeAnswersOfAll() throws Exception {
    List<Callable<List<String>>> clients = new ArrayList<>();
    List<String> strange = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < CLIENTS; client++) {
        int number = client;
        clients.add(() -> strangeAnswers(http, number));
      }
      for (Future<List<String>> client : threads.invokeAll(clients)) {
        strange.addAll(client.get());
      }
    }
    return strange;
  }

  private static List<String> strangeAnswers(HttpClient http, int client) throws Exception {
    List<String> strange = new ArrayList<>();
    for (int i = 0; i < REQUESTS_EACH; i++) {
      String path = "/api/v1/orders/" + client + "-" + i;
      String id = "client-" + client + "." + i;
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + path))
              .header("X-Request-ID", id)
              .POST(BodyPublishers.ofString("x".repeat(client)))
              .build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      JsonObject echo = new JsonObject(answer.body());
      boolean own =
          path.equals(echo.getString("uri"))
              && Objects.equals(client, echo.getInteger("body_bytes"))
              && id.equals(answer.headers().firstValue("X-Request-ID").orElse(""));
      if (!own) {
        strange.add(path + " got " + answer.statusCode());
      }
    }
    return strange;
  }
}
