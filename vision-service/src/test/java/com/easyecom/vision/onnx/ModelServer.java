package com.easyecom.vision.onnx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Serves one file on this computer, as well or badly as a test wants it. */
final class ModelServer implements AutoCloseable {

  /** What is asked for from which byte on, by which version: {@code "-"} for what is not said. */
  record Request(String range, String ifRange) {}

  private static final String NOTHING = "-";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  volatile byte[] file;
  volatile String etag = "";
  volatile int status = 200;
  volatile boolean knowsRanges = true;
  volatile boolean isSlow;

  /** How many answers end after half of their bytes. */
  final AtomicInteger cuts = new AtomicInteger();

  /** What the server says that the file has; 0 for the truth. */
  volatile long saidLength;

  ModelServer(byte[] file) {
    this.file = file;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.createContext(
        "/moved.onnx",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/model.onnx");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/model.onnx";
  }

  /** Where the server sends one to {@link #url}. */
  String movedUrl() {
    return url().replace("model.onnx", "moved.onnx");
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = header(exchange, "Range");
    String ifRange = header(exchange, "If-Range");
    requests.add(new Request(range, ifRange));
    byte[] bytes = file;
    try (exchange) {
      if (status != 200) {
        exchange.sendResponseHeaders(status, -1);
        return;
      }
      if (!etag.isEmpty()) {
        exchange.getResponseHeaders().set("ETag", etag);
      }
      int begin = 0;
      boolean isSame = ifRange.equals(NOTHING) || ifRange.equals(etag);
      boolean isPart = knowsRanges && isSame && !range.equals(NOTHING);
      if (isPart) {
        begin = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
        if (begin >= bytes.length) {
          exchange.getResponseHeaders().set("Content-Range", "bytes */" + bytes.length);
          exchange.sendResponseHeaders(416, -1);
          return;
        }
        exchange
            .getResponseHeaders()
            .set("Content-Range", "bytes " + begin + "-" + (bytes.length - 1) + "/" + bytes.length);
      }
      long length = saidLength > 0 ? saidLength : bytes.length - begin;
      exchange.sendResponseHeaders(isPart ? 206 : 200, length);
      send(exchange.getResponseBody(), bytes, begin);
    }
  }

  private void send(OutputStream body, byte[] bytes, int begin) throws IOException {
    int count = bytes.length - begin;
    if (cuts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      count /= 2;
    }
    if (isSlow) {
      body.write(bytes, begin, count / 2);
      body.flush();
      pause();
    }
    body.write(bytes, begin, count);
    body.flush();
  }

  private static void pause() {
    try {
      Thread.sleep(5_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? NOTHING : value;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
