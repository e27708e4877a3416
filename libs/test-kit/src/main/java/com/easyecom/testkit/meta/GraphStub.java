package com.easyecom.testkit.meta;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Speaks Meta's Graph API as far as WhatsApp goes: {@code POST
 * /{version}/{phone-number-id}/messages}, {@code GET /{version}/{media-id}} and the download, and
 * {@code /{version}/{account-id}/message_templates}. It refuses what Meta would refuse, by Meta's
 * errors, keeps what it took, and fails as told.
 */
public final class GraphStub implements AutoCloseable {

  private static final Pattern PATH =
      Pattern.compile("/v\\d{1,3}\\.\\d/([\\w-]+)(?:/(messages|message_templates))?");

  private final String token;
  private final String accountId;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final StubMessages messages = new StubMessages();
  private final StubMedia media = new StubMedia();
  private final StubTemplates templates = new StubTemplates();
  private final Queue<GraphReply> nextReplies = new ConcurrentLinkedQueue<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private GraphStub(String token, String accountId) {
    this.token = token;
    this.accountId = accountId;
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
   * On any free port.
   *
   * @param token the only one that it takes
   * @param accountId of the account that has the templates
   */
  public static GraphStub start(String token, String accountId) {
    return new GraphStub(token, accountId);
  }

  /** Its scheme, host and port: what clients take for {@code https://graph.facebook.com}. */
  public URI baseUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The next valid messages and read marks fare so, one after the other. */
  public void next(Trouble... troubles) {
    for (Trouble trouble : troubles) {
      messages.next(trouble);
    }
  }

  /** The next valid messages and read marks fare so. */
  public void next(int times, Trouble trouble) {
    for (int i = 0; i < times; i++) {
      messages.next(trouble);
    }
  }

  /** The next calls of any kind but downloads are answered so, whatever they ask. */
  public void nextCalls(GraphReply... replies) {
    nextReplies.addAll(List.of(replies));
  }

  /** Each valid message to this customer fares so: digits without "+", or a user id. */
  public void whenTo(String recipient, Trouble trouble) {
    messages.whenTo(recipient, trouble);
  }

  /** What it took, in order. */
  public List<SentMessage> sent() {
    return messages.taken();
  }

  /** What was marked as read, in order: whole requests. */
  public List<JsonNode> reads() {
    return messages.reads();
  }

  /** All requests that came, wrong ones too: method, space, path. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Keeps a file under this id. */
  public void put(String mediaId, StoredMedia file) {
    media.put(mediaId, file);
  }

  /** The account's templates, in the order of their creation. */
  public List<JsonNode> templates() {
    return templates.all();
  }

  /** Behaves again, and has seen nothing. */
  public void reset() {
    nextReplies.clear();
    messages.clear();
    media.clear();
    templates.clear();
    requests.clear();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      byte[] body = exchange.getRequestBody().readAllBytes();
      requests.add(exchange.getRequestMethod() + " " + path);
      if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
        GraphReply.error(401, 190, "Invalid OAuth access token", "Cannot parse access token")
            .send(exchange);
      } else if (path.equals(StubMedia.DOWNLOADS)) {
        media.download(exchange);
      } else {
        Optional<GraphReply> reply = reply(exchange, path, body);
        if (reply.isPresent()) {
          reply.get().send(exchange);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Optional<GraphReply> reply(HttpExchange exchange, String path, byte[] body)
      throws IOException, InterruptedException {
    GraphReply scripted = nextReplies.poll();
    if (scripted != null) {
      return Optional.of(scripted);
    }
    Matcher parts = PATH.matcher(path);
    if (!parts.matches()) {
      return Optional.of(GraphReply.error(400, 2500, "Unknown path components", path));
    }
    String id = parts.group(1);
    String edge = Optional.ofNullable(parts.group(2)).orElse("");
    if (edge.equals("message_templates") && !id.equals(accountId)) {
      return Optional.of(absent(id));
    }
    try {
      return switch (exchange.getRequestMethod() + " " + edge) {
        case "POST messages" -> messages.take(id, json(body));
        case "GET " ->
            Optional.of(media.describe(id, baseUrl().toString()).orElseGet(() -> absent(id)));
        case "GET message_templates" ->
            Optional.of(templates.list(query(exchange), baseUrl() + path));
        case "POST message_templates" -> Optional.of(templates.create(json(body)));
        case "DELETE message_templates" -> Optional.of(templates.delete(query(exchange)));
        default -> Optional.of(absent(id));
      };
    } catch (InvalidParameter wrong) {
      return Optional.of(wrong.reply());
    }
  }

  private static GraphReply absent(String id) {
    return GraphReply.error(
        400,
        100,
        33,
        "Unsupported request",
        "Object with ID '%s' does not exist or does not support this operation".formatted(id));
  }

  private static JsonNode json(byte[] body) throws IOException {
    try {
      return GraphReply.JSON.readTree(body);
    } catch (JsonProcessingException malformed) {
      throw InvalidParameter.invalid("The body is no JSON");
    }
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    String raw = exchange.getRequestURI().getRawQuery();
    for (String field : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = field.split("=", 2);
      query.put(parts[0], parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
    }
    return query;
  }
}
