package com.easyecom.stack.fake;

import com.easyecom.infra.process.Signals;
import com.easyecom.stack.home.StackHome;
import com.easyecom.stack.supervise.ComponentStatus;
import com.easyecom.stack.supervise.StackState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A stack with fake services in a JVM of its own. */
public final class StackRun implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(180);

  private final StackHome home;
  private final int port;
  private final Path output;
  private final Process process;

  private StackRun(StackHome home, int port, Path output, Process process) {
    this.home = home;
    this.port = port;
    this.output = output;
    this.process = process;
  }

  /** Starts it and returns at once. */
  public static StackRun start(Path root, int port, Map<String, String> environment)
      throws IOException {
    Path output = Files.createTempFile(root, "output", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            // A build that runs in the background ignores SIGINT, and its children would too.
            "env",
            "--default-signal=INT",
            Path.of(System.getProperty("java.home"), "bin/java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            StackUnderTest.class.getName(),
            root.toString());
    builder.environment().put("DEMO_MODE", "false");
    builder.environment().put("EASYECOM_PORT", Integer.toString(port));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    StackHome home = new StackHome(root, root.resolve(".easyecom"));
    return new StackRun(home, port, output, builder.start());
  }

  public StackHome home() {
    return home;
  }

  /** What it has printed up to now. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits until it has printed this. */
  public StackRun awaitOutput(String text) throws InterruptedException {
    await(() -> output().contains(text), text);
    return this;
  }

  public StackRun awaitReady() throws InterruptedException {
    return awaitOutput("Easy Ecom is ready");
  }

  /** Waits for its end and returns the exit code. */
  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("still running\n" + output());
    }
    return process.exitValue();
  }

  public void signal(String name) {
    Signals.send(process.pid(), name);
  }

  /** What the stack says about a component. */
  public ComponentStatus status(String component) {
    return StackState.read(home.stateFile()).orElseThrow().components().stream()
        .filter(each -> each.name().equals(component))
        .findFirst()
        .orElseThrow();
  }

  /** The components whose processes run, also when nobody watches them. */
  public List<String> running(StackState state) {
    return state.components().stream()
        .filter(each -> each.running().isPresent())
        .map(ComponentStatus::name)
        .toList();
  }

  /** What the service at that place in the block of ports answers. */
  public String get(int portOffset, String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + (port + portOffset) + path);
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
    }
  }

  /** Waits until something is so. */
  public void await(BooleanSupplier condition, String what) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline || (!process.isAlive() && !condition.getAsBoolean())) {
        throw new AssertionError("no " + what + " in:\n" + output());
      }
      Thread.sleep(50);
    }
  }

  @Override
  public void close() throws InterruptedException {
    if (process.isAlive()) {
      signal("TERM");
      awaitExit();
    }
  }
}
