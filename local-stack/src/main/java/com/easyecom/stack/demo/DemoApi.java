package com.easyecom.stack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.stack.StackException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** The shop's public API, as any client would use it. */
public final class DemoApi {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI gateway;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private String token = "";

  public DemoApi(URI gateway) {
    this.gateway = gateway;
  }

  /** Signs in; the calls after it are made as this user. */
  void login(String username, String password) {
    JsonNode answer =
        post("/auth/login", "login", Map.of("username", username, "password", password));
    token = answer.path("access_token").asText();
  }

  /** What a GET of that path answers. */
  JsonNode get(String path) {
    return call(request(path).GET());
  }

  /**
   * Creates something once.
   *
   * @param idempotencyKey the same for the same thing, so that a repeated attempt creates nothing
   */
  JsonNode post(String path, String idempotencyKey, Map<String, ?> body) {
    try {
      return call(
          request(path)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", idempotencyKey)
              .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.resolve("/api/v1" + path)).timeout(TIMEOUT);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private JsonNode call(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    String what = request.method() + " " + request.uri();
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new StackException(
            "%s answered %d: %s"
                .formatted(what, answer.statusCode(), new String(answer.body(), UTF_8)));
      }
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new StackException(what + " failed: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException(what + " was interrupted", e);
    }
  }
}
