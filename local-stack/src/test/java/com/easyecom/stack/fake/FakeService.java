package com.easyecom.stack.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** The program of a service that does nothing but be there; packed into a jar by FakeProject. */
public final class FakeService {
  private FakeService() {}

  public static void main(String[] args) throws IOException {
    String broken = System.getenv("FAKE_BROKEN");
    if (broken != null && System.getProperty("java.class.path").contains(broken)) {
      System.out.println("cannot find my configuration");
      System.exit(7);
    }
    int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 10);
    server.createContext("/health", exchange -> answer(exchange, "UP"));
    server.createContext("/die", exchange -> die());
    server.createContext("/env/", FakeService::answerVariable);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("stopped in order")));
    server.start();
    System.out.println("serving");
  }

  private static void die() {
    System.out.println("these are my last words");
    Runtime.getRuntime().halt(3);
  }

  private static void answerVariable(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring("/env/".length());
    answer(exchange, String.valueOf(System.getenv(name)));
  }

  private static void answer(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
