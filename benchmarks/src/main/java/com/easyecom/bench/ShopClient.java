package com.easyecom.bench;

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
import java.time.Instant;

/** A client of the shop's public API, signed in before its token ends. */
public final class ShopClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final int NO_CONTENT = 204;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String login;
  private String token = "";
  private Instant renewAt = Instant.MIN;

  /**
   * @param address the gateway's, for example {@code http://localhost:8000}
   */
  public ShopClient(String address, String username, String password) {
    this.address = address;
    this.login = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password);
  }

  /** The status of a POST whose answer does not matter. */
  int postForStatus(String path, String body) {
    return send(request(path, token()), body).statusCode();
  }

  /** The status of a GET whose answer does not matter. */
  int getForStatus(String path) {
    return send(request(path, token()).GET().build()).statusCode();
  }

  /** The whole answer to a GET. */
  public HttpResponse<String> ask(String path) {
    return send(request(path, token()).GET().build());
  }

  /** The whole answer to a POST. */
  public HttpResponse<String> askToPost(String path, String body) {
    return send(request(path, token()), body);
  }

  /**
   * Deletes, with a one-time code; of a demo shop it is always the same.
   *
   * @throws IllegalStateException when it was refused
   */
  public void delete(String path, String code) {
    HttpResponse<String> answer =
        send(request(path, token()).DELETE().header("X-2FA-Code", code).build());
    if (answer.statusCode() != NO_CONTENT) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
  }

  /**
   * What a POST created.
   *
   * @throws IllegalStateException when it was refused
   */
  public JsonNode post(String path, String body) {
    return json(send(request(path, token()), body));
  }

  /**
   * What a PATCH made of something.
   *
   * @throws IllegalStateException when it was refused
   */
  public JsonNode patch(String path, String body) {
    return json(
        send(request(path, token()).method("PATCH", BodyPublishers.ofString(body)).build()));
  }

  JsonNode get(String path) {
    return json(send(request(path, token()).GET().build()));
  }

  private synchronized String token() {
    if (Instant.now().isAfter(renewAt)) {
      JsonNode signedIn = json(send(request("/api/v1/auth/login", ""), login));
      token = signedIn.path("access_token").asText();
      renewAt = Instant.now().plusSeconds(signedIn.path("expires_in").asLong() / 2);
    }
    return token;
  }

  private HttpRequest.Builder request(String path, String bearer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json");
    return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String body) {
    return send(request.POST(BodyPublishers.ofString(body)).build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException("the shop does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(response.statusCode() + " " + response.body());
    }
    try {
      return JSON.readTree(response.body());
    } catch (IOException e) {
      throw new IllegalStateException("no JSON: " + response.body(), e);
    }
  }
}
