package com.easyecom.gateway.support;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service behind the gateway, over real HTTP. It echoes what it got; the last segment of the path
 * makes it behave in other ways.
 */
public final class StubService {

  private static final int CHUNKS = 64;
  private static final Buffer CHUNK = Buffer.buffer(new byte[64 * 1024]);

  private final Vertx vertx;
  private final String name;
  private final int port;
  private final StubDeadLetters deadLetters = new StubDeadLetters();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger brokenRequests = new AtomicInteger();
  private HttpServer server;
  private volatile JsonObject openApi = new JsonObject();
  private volatile int readyStatus = 200;
  private volatile Promise<Void> letGo = Promise.promise();

  StubService(Vertx vertx, String name) {
    this.vertx = vertx;
    this.name = name;
    this.port = listen(0);
  }

  /** Stops listening, as a service that died. */
  public void die() {
    wait(server.close());
  }

  /** Listens again, at the same port. */
  public void comeBack() {
    listen(port);
  }

  public void setOpenApi(JsonObject document) {
    this.openApi = document;
  }

  public void setReadyStatus(int status) {
    this.readyStatus = status;
  }

  /** From now on requests to paths that end in {@code held} wait until they are let go. */
  public void hold() {
    letGo = Promise.promise();
  }

  /** Answers all that wait, and those that still come. */
  public void letGo() {
    letGo.tryComplete();
  }

  /** What was set aside there. */
  public StubDeadLetters deadLetters() {
    return deadLetters;
  }

  /** Requests whose header arrived, the gateway's own questions included. */
  public int requests() {
    return requests.get();
  }

  /** Requests whose connection ended before they did. */
  public int brokenRequests() {
    return brokenRequests.get();
  }

  public int port() {
    return port;
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  private int listen(int wanted) {
    HttpServerOptions options =
        new HttpServerOptions().setHost("127.0.0.1").setPort(wanted).setMaxInitialLineLength(65536);
    server = vertx.createHttpServer(options).requestHandler(this::handle);
    wait(server.listen());
    return server.actualPort();
  }

  private void handle(HttpServerRequest request) {
    requests.incrementAndGet();
    HttpServerResponse response = request.response();
    request.exceptionHandler(broken -> brokenRequests.incrementAndGet());
    switch (request.path().substring(request.path().lastIndexOf('/') + 1)) {
      case "ready" -> response.setStatusCode(readyStatus).end();
      case "dead-letters" -> deadLetters.answer(request);
      case "openapi" -> response.end(openApi.toBuffer());
      case "slow" -> echo(request, millis(request));
      case "held" -> held(request);
      case "created" -> created(request);
      case "stream" -> stream(response.setChunked(true), 0);
      case "half" ->
          response
              .putHeader("Content-Length", "1000")
              .write("half")
              .onComplete(sent -> request.connection().close());
      case "hangup" -> request.connection().close();
      case "unread" -> response.setStatusCode(401).end("no need to read that");
      case "nothing" -> response.setStatusCode(204).end();
      case "odd" -> odd(response);
      default -> echo(request, 0);
    }
  }

  private void held(HttpServerRequest request) {
    Context context = vertx.getOrCreateContext();
    Future<Void> free = letGo.future();
    request
        .body()
        .onSuccess(
            body -> free.onSuccess(now -> context.runOnContext(turn -> answerEcho(request, body))));
  }

  private static long millis(HttpServerRequest request) {
    return Long.parseLong(request.getParam("ms"));
  }

  private void echo(HttpServerRequest request, long delayMillis) {
    request
        .body()
        .onSuccess(
            body -> {
              if (delayMillis == 0) {
                answerEcho(request, body);
              } else {
                vertx.setTimer(delayMillis, fired -> answerEcho(request, body));
              }
            });
  }

  private void answerEcho(HttpServerRequest request, Buffer body) {
    JsonObject headers = new JsonObject();
    request.headers().forEach(header -> headers.put(header.getKey(), header.getValue()));
    Buffer answer =
        new JsonObject()
            .put("service", name)
            .put("method", request.method().name())
            .put("uri", request.uri())
            .put("headers", headers)
            .put("body_bytes", body.length())
            .toBuffer();
    request
        .response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Content-Length", Integer.toString(answer.length()))
        .end(answer);
  }

  private void created(HttpServerRequest request) {
    request
        .response()
        .setStatusCode(201)
        .putHeader("Location", url() + "/api/v1/orders/5")
        .putHeader("Link", "<" + url() + "/api/v1/orders?cursor=a>; rel=\"next\"")
        .end("{}");
  }

  private void stream(HttpServerResponse response, int sent) {
    if (sent == CHUNKS) {
      response.end();
    } else {
      response.write(CHUNK).onSuccess(written -> stream(response, sent + 1));
    }
  }

  private static void odd(HttpServerResponse response) {
    response
        .putHeader("Connection", "X-Secret, keep-alive")
        .putHeader("X-Secret", "hop by hop")
        .putHeader("Keep-Alive", "timeout=5")
        .putHeader("X-Request-ID", "the-service-says-otherwise")
        .putHeader("X-Frame-Options", "SAMEORIGIN")
        .putHeader("Cache-Control", "public, max-age=60")
        .putHeader("Set-Cookie", (Iterable<String>) List.of("a=1", "b=2"))
        .end("odd");
  }

  private static void wait(Future<?> future) {
    try {
      future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
