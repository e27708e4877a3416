package com.easyecom.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.easyecom.gateway.support.StubServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StubServices.class)
class ConcurrencyTest {

  private static final int CLIENTS = 64;
  private static final int REQUESTS_EACH = 50;

  @Test
  void everyClientGetsItsOwnAnswers() throws Exception {
    List<Callable<Integer>> clients = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < CLIENTS; client++) {
        int number = client;
        clients.add(() -> ownAnswers(http, number));
      }
      int own = 0;
      for (Future<Integer> client : threads.invokeAll(clients)) {
        own += client.get();
      }
      assertEquals(CLIENTS * REQUESTS_EACH, own);
    }
  }

  private static int ownAnswers(HttpClient http, int client) throws Exception {
    int own = 0;
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
      if (path.equals(echo.getString("uri"))
          && client == echo.getInteger("body_bytes")
          && id.equals(answer.headers().firstValue("X-Request-ID").orElse(""))) {
        own++;
      }
    }
    return own;
  }
}
