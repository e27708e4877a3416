package com.easyecom.testkit.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Speaks {@code POST /v1/chat/completions} and {@code POST /v1/embeddings} as OpenAI's API
 * reference has them: refuses requests that the API would refuse, and otherwise answers the same
 * each time. What comes next can be scripted.
 */
public final class OpenAiStub implements AutoCloseable {

  /** Paths, for scripts and counts. */
  public static final String CHAT = "/v1/chat/completions";

  public static final String EMBEDDINGS = "/v1/embeddings";

  private static final JsonMapper JSON = new JsonMapper();

  private final String key;
  private final Function<JsonNode, String> assistant;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Queue<Reply>> scripts = new ConcurrentHashMap<>();
  private final Map<String, Reply> always = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();

  private OpenAiStub(String key, Function<JsonNode, String> assistant) {
    this.key = key;
    this.assistant = assistant;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /**
   * @param key the only one that it takes
   * @param assistant from a valid request of a chat to what the assistant says
   */
  public static OpenAiStub start(String key, Function<JsonNode, String> assistant) {
    return new OpenAiStub(key, assistant);
  }

  /** What clients take for the API's address. */
  public String baseUrl() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  /** The next valid requests of a path are answered so, one after the other. */
  public void script(String path, Reply... replies) {
    scripts.computeIfAbsent(path, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(replies));
  }

  /** Valid requests of a path that no script answers are answered so. */
  public void always(String path, Reply reply) {
    always.put(path, reply);
  }

  /** Behaves again, and counts from none. */
  public void reset() {
    scripts.clear();
    always.clear();
    calls.clear();
    mostUnderWay.set(0);
  }

  /** How many requests of a path have come, wrong ones too. */
  public int calls(String path) {
    return calls.getOrDefault(path, new AtomicInteger()).get();
  }

  /** The most requests that it has seen at a time. */
  public int mostUnderWay() {
    return mostUnderWay.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      calls.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
      reply(exchange, path).send(exchange);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      underWay.decrementAndGet();
    }
  }

  private Reply reply(HttpExchange exchange, String path) throws IOException {
    if (!("Bearer " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      return Reply.error(401, "invalid_api_key");
    }
    try {
      JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
      ValidRequest.check(exchange.getRequestMethod(), path, request);
      Reply scripted = scripts.getOrDefault(path, new ConcurrentLinkedQueue<>()).poll();
      if (scripted == null) {
        scripted = always.get(path);
      }
      if (scripted != null) {
        return scripted;
      }
      return path.equals(CHAT)
          ? Reply.says(assistant.apply(request))
          : Reply.json(200, HashedWords.answer(request));
    } catch (IllegalArgumentException wrong) {
      return Reply.error(400, "invalid_request_error: " + wrong.getMessage());
    }
  }
}
