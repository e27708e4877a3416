package com.easyecom.acceptance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A client of the shop, signed in as the demo's administrator. */
public final class Shop {

  /** The one-time code of demo mode. */
  public static final String EDIT_CODE = "123456";

  private static final String BOUNDARY = "file-boundary";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration TIMEOUT = Duration.ofSeconds(40);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;
  private final String token;

  private Shop(String address, String token) {
    this.address = address;
    this.token = token;
  }

  /** The shop of the running stack. */
  public static Shop open() {
    return open(RunningStack.address());
  }

  /**
   * A shop elsewhere.
   *
   * @param address for example {@code http://localhost:8000}
   */
  public static Shop open(String address) {
    Shop stranger = new Shop(address, "");
    String login = "{\"username\": \"admin\", \"password\": \"admin123\"}";
    Answer answer = stranger.post("/api/v1/auth/login", login).expect(200);
    return new Shop(address, answer.body().path("access_token").asText());
  }

  /** The same shop for somebody with this access token. */
  public Shop as(String otherToken) {
    return new Shop(address, otherToken);
  }

  /** The same shop through another door: the address of one of its services. */
  public Shop at(String otherAddress) {
    return new Shop(otherAddress, token);
  }

  /** The shop for somebody without a token. */
  public static Shop stranger() {
    return new Shop(RunningStack.address(), "");
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, String json) {
    return send(request(path).POST(BodyPublishers.ofString(json)));
  }

  public Answer postOnce(String path, String idempotencyKey, String json) {
    return send(
        request(path)
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofString(json)));
  }

  public Answer send(String method, String path, String contentType, BodyPublisher body) {
    return send(request(path).setHeader("Content-Type", contentType).method(method, body));
  }

  /** Whatever changes something, with a key that makes it safe to repeat. */
  public Answer sendOnce(
      String method, String path, String idempotencyKey, String contentType, String body) {
    return send(
        request(path)
            .setHeader("Content-Type", contentType)
            .header("Idempotency-Key", idempotencyKey)
            .method(method, BodyPublishers.ofString(body)));
  }

  /** Whatever is asked with headers of its own. */
  public Answer send(String method, String path, Map<String, String> headers, String json) {
    HttpRequest.Builder request = request(path);
    headers.forEach(request::header);
    return send(request.method(method, BodyPublishers.ofString(json)));
  }

  /** Changes an order, with the code of demo mode. */
  public Answer edit(long order, String idempotencyKey, String json) {
    return send(
        request("/api/v1/orders/" + order)
            .header("X-2FA-Code", EDIT_CODE)
            .header("Idempotency-Key", idempotencyKey)
            .method("PATCH", BodyPublishers.ofString(json)));
  }

  /** Deletes an order, with the code of demo mode. */
  public Answer cancel(long order) {
    return send(request("/api/v1/orders/" + order).header("X-2FA-Code", EDIT_CODE).DELETE());
  }

  /** Sends a CSV file, as a browser would. */
  public Answer upload(String path, String csv) {
    String form =
        "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.csv\"\r\n"
            + "Content-Type: text/csv\r\n\r\n%2$s\r\n--%1$s--\r\n";
    return send(
        "POST",
        path,
        "multipart/form-data; boundary=" + BOUNDARY,
        BodyPublishers.ofString(form.formatted(BOUNDARY, csv)));
  }

  /**
   * Sends a picture, as a browser would.
   *
   * @param part the name that its part of the form has
   */
  public Answer sendPicture(String path, String idempotencyKey, String part, byte[] picture) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"picture.png\"\r\n"
            + "Content-Type: image/png\r\n\r\n";
    return send(
        request(path)
            .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Idempotency-Key", idempotencyKey)
            .POST(
                BodyPublishers.concat(
                    BodyPublishers.ofString(head.formatted(BOUNDARY, part)),
                    BodyPublishers.ofByteArray(picture),
                    BodyPublishers.ofString("\r\n--%s--\r\n".formatted(BOUNDARY)))));
  }

  /** A new product of that price, with nothing on hand. */
  public long product(String unitPrice) {
    return product("t-" + UUID.randomUUID(), unitPrice);
  }

  /** The same with a SKU and name of its own. */
  public long product(String sku, String unitPrice) {
    return post(
            "/api/v1/products",
            "{\"sku\": \"%s\", \"name\": \"%s\", \"unit_cost\": 1, \"unit_price\": %s}"
                .formatted(sku, sku, unitPrice))
        .expect(201)
        .id();
  }

  public Answer receive(long product, String quantity, String unitCost) {
    return post(
            "/api/v1/inventory/adjustments",
            "{\"product_id\": %d, \"movement_type\": \"in\", \"quantity\": %s, \"unit_cost\": %s}"
                .formatted(product, quantity, unitCost))
        .expect(201);
  }

  /** Asks to sell; the answer may be a refusal. */
  public Answer sell(long product, String quantity) {
    return post(
        "/api/v1/orders",
        "{\"items\": [{\"product_id\": %d, \"quantity\": %s}], \"status\": \"fulfilled\"}"
            .formatted(product, quantity));
  }

  public Answer stock(long product) {
    return get("/api/v1/products/" + product).expect(200);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json");
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      String text = response.body();
      return new Answer(response.statusCode(), response.headers(), json(text), text);
    } catch (IOException e) {
      throw new UncheckedIOException("the shop does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException noJson) {
      return MissingNode.getInstance();
    }
  }
}
