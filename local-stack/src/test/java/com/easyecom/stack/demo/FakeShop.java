package com.easyecom.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A shop behind a real HTTP server, as far as the demo data need one. */
final class FakeShop implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final List<ObjectNode> products = new ArrayList<>();
  private final List<ObjectNode> movements = new ArrayList<>();
  private final List<ObjectNode> orders = new ArrayList<>();

  /** How many more creations succeed before the shop breaks. */
  private int creationsLeft = Integer.MAX_VALUE;

  FakeShop() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext("/api/v1/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void breakAfter(int creations) {
    creationsLeft = creations;
  }

  /** Units on hand for each SKU. */
  Map<String, BigDecimal> stock() {
    Map<String, BigDecimal> stock = new TreeMap<>();
    products.forEach(product -> stock.put(product.path("sku").asText(), onHand(product)));
    return stock;
  }

  List<ObjectNode> orders() {
    return orders;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
    boolean isPost = exchange.getRequestMethod().equals("POST");
    boolean isCreation = isPost && !path.startsWith("/auth");
    if (isCreation && creationsLeft-- <= 0) {
      exchange.sendResponseHeaders(503, -1);
      return;
    }
    JsonNode answer =
        isPost
            ? create(path, (ObjectNode) JSON.readTree(exchange.getRequestBody()))
            : find(path, String.valueOf(exchange.getRequestURI().getQuery()));
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.sendResponseHeaders(isCreation ? 201 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private JsonNode create(String path, ObjectNode body) {
    return switch (path) {
      case "/auth/login" -> JSON.createObjectNode().put("access_token", "t");
      case "/products" -> add(products, body);
      case "/inventory/adjustments" -> add(movements, body);
      case "/orders" -> add(orders, body);
      default -> throw new AssertionError(path);
    };
  }

  private JsonNode find(String path, String query) {
    return switch (path) {
      case "/products" -> filter(products, p -> query.endsWith("q=" + p.path("sku").asText()));
      case "/inventory/movements" ->
          filter(movements, m -> query.endsWith("product_id=" + m.path("product_id").asLong()));
      case "/orders" -> filter(orders, o -> query.endsWith(o.path("order_number").asText()));
      case "/reports/dashboard" -> dashboard();
      default -> throw new AssertionError(path);
    };
  }

  private JsonNode dashboard() {
    BigDecimal units = stock().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return JSON.createObjectNode().put("total_items", units.setScale(3).toString());
  }

  private BigDecimal onHand(JsonNode product) {
    long id = product.path("id").asLong();
    BigDecimal in =
        sum(movements.stream().filter(m -> m.path("product_id").asLong() == id).toList());
    List<JsonNode> lines = orders.stream().map(o -> o.path("items").path(0)).toList();
    return in.subtract(
        sum(lines.stream().filter(l -> l.path("product_id").asLong() == id).toList()));
  }

  private static BigDecimal sum(List<? extends JsonNode> rows) {
    return rows.stream()
        .map(r -> r.path("quantity").decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static ObjectNode add(List<ObjectNode> rows, ObjectNode row) {
    rows.add(row.put("id", rows.size() + 1));
    return row;
  }

  private static ArrayNode filter(List<ObjectNode> rows, Predicate<ObjectNode> wanted) {
    return JSON.createArrayNode().addAll(rows.stream().filter(wanted).toList());
  }
}
