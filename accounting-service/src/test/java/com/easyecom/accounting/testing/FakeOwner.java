package com.easyecom.accounting.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.accounting.source.Publisher;
import com.easyecom.internalapi.control.ControlItem;
import com.easyecom.internalapi.control.ControlItems;
import com.easyecom.internalapi.control.ControlTotals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A service whose events are posted, as far as its control totals go: it speaks their contract over
 * HTTP, keeps what it tells in a list of its own, and can be told to misbehave.
 */
public final class FakeOwner implements AutoCloseable {

  /** A row of its tables. */
  private record Row(
      LocalDate day, String type, long id, boolean isEvent, Map<String, BigDecimal> figures) {}

  private final ObjectMapper json =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
  private final Publisher owner;
  private final List<Row> rows = new ArrayList<>();
  private final Map<String, BigDecimal> totals = new HashMap<>();
  private long position;
  private @Nullable String refusal;
  private int refusalStatus;
  private HttpServer server;

  private FakeOwner(Publisher owner) {
    this.owner = owner;
    server = listen();
  }

  public static FakeOwner start(Publisher owner) {
    return new FakeOwner(owner);
  }

  private HttpServer listen() {
    try {
      HttpServer started =
          HttpServer.create(new InetSocketAddress("127.0.0.1", WithFakeOwners.Ports.port(owner)), 0);
      started.createContext("/", this::handle);
      started.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      started.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses connections from now on. */
  public void goAway() {
    server.stop(0);
  }

  public void comeBack() {
    server = listen();
  }

  /** Answers with a problem. */
  public synchronized void refuse(int status, String code) {
    refusalStatus = status;
    refusal = code;
  }

  public synchronized void behave() {
    refusal = null;
  }

  /**
   * Keeps what an event tells.
   *
   * @param day figures that count on the day
   * @param whole what it adds to the figures without a day
   * @return the event's sequence
   */
  public synchronized long keep(
      LocalDate on,
      String type,
      long id,
      boolean isPosted,
      Map<String, BigDecimal> day,
      Map<String, BigDecimal> whole) {
    rows.add(new Row(on, type, id, isPosted, day));
    whole.forEach((figure, amount) -> totals.merge(figure, amount, BigDecimal::add));
    return ++position;
  }

  /** Changes the tables and tells nobody. */
  public synchronized void tamper(LocalDate on, String type, long id, String figure, String by) {
    rows.add(new Row(on, type, id, false, Map.of(figure, new BigDecimal(by))));
  }

  /** Changes a figure without a day, and tells nobody. */
  public synchronized void tamper(String figure, String by) {
    totals.merge(figure, new BigDecimal(by), BigDecimal::add);
  }

  public synchronized long position() {
    return position;
  }

  private synchronized Object totals() {
    Map<LocalDate, Map<String, BigDecimal>> days = new TreeMap<>();
    rows.forEach(row -> merge(days.computeIfAbsent(row.day(), day -> new HashMap<>()), row));
    return new ControlTotals(
        position,
        Instant.EPOCH,
        events(),
        Map.copyOf(totals),
        days.entrySet().stream()
            .map(day -> new ControlTotals.Day(day.getKey(), day.getValue()))
            .toList());
  }

  private synchronized Object items(LocalDate day) {
    Map<String, ControlItem> items = new HashMap<>();
    for (Row row : rows) {
      if (row.day().equals(day)) {
        ControlItem item =
            items.computeIfAbsent(
                row.type() + row.id(),
                key -> new ControlItem(row.type(), row.id(), new HashMap<>()));
        merge(item.figures(), row);
      }
    }
    return new ControlItems(
        position,
        events(),
        items.values().stream()
            .sorted(Comparator.comparingLong(ControlItem::referenceId))
            .toList());
  }

  private long events() {
    return rows.stream().filter(Row::isEvent).count();
  }

  private static void merge(Map<String, BigDecimal> figures, Row row) {
    row.figures().forEach((figure, amount) -> figures.merge(figure, amount, BigDecimal::add));
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode body = json.readTree(exchange.getRequestBody());
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    boolean isService = authorization != null && authorization.startsWith("Bearer ");
    synchronized (this) {
      if (refusal != null || !isService) {
        int status = isService ? refusalStatus : 401;
        Object problem = Map.of("status", status, "title", "No", "detail", "No.", "code", "" + refusal);
        send(exchange, status, "application/problem+json", problem);
        return;
      }
    }
    switch (exchange.getRequestURI().getPath()) {
      case "/internal/control-totals" -> send(exchange, 200, "application/json", totals());
      case "/internal/control-items" -> {
        LocalDate day = LocalDate.parse(body.get("day").asText());
        send(exchange, 200, "application/json", items(day));
      }
      default -> send(exchange, 404, "text/plain", "");
    }
  }

  private void send(HttpExchange exchange, int status, String type, Object body)
      throws IOException {
    byte[] bytes = json.writeValueAsString(body).getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
