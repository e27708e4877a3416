package com.easyecom.acceptance.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.easyecom.acceptance.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A second process of a running service: started like the first, on a port of its own. */
final class SecondInstance implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(180);

  private final ProcessBuilder builder;
  private final int port;
  private Process process;

  /**
   * Starts it; {@link #awaitReady} waits for it.
   *
   * @param changes of its environment
   */
  SecondInstance(ChaosStack stack, String service, Map<String, String> changes) {
    long first = stack.pid(service);
    this.port = freePort();
    // The list of classes is the first one's to write.
    List<String> command =
        parts(first, "cmdline")
            .filter(part -> !part.startsWith("-XX:DumpLoadedClassList"))
            .toList();
    builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(
        ProcessBuilder.Redirect.appendTo(stack.log(service + "-second").toFile()));
    builder.environment().clear();
    builder.environment().putAll(environment(first));
    builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
    builder.environment().putAll(changes);
    start();
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  void start() {
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() {
    Eventually.holds(START, address() + " is ready", this::isReady);
  }

  /** With SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** In order. */
  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private boolean isReady() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address() + "/q/health/ready"))
            .timeout(Duration.ofSeconds(2))
            .build();
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> environment(long pid) {
    Map<String, String> environment = new HashMap<>();
    parts(pid, "environ")
        .map(variable -> variable.split("=", 2))
        .forEach(variable -> environment.put(variable[0], variable[1]));
    return environment;
  }

  /** What the kernel keeps of a process's start, each part ended by a NUL (proc(5)). */
  private static Stream<String> parts(long pid, String file) {
    try {
      String text = Files.readString(Path.of("/proc", Long.toString(pid), file), UTF_8);
      return Stream.of(text.split("\0")).filter(part -> !part.isEmpty());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
