package com.easyecom.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * A fresh stack in a temporary home, started as a newcomer would and stopped with this JVM. Its
 * logs stay.
 */
public final class OwnStack {

  /** The ports above the public one that the components take. */
  private static final int PORTS = 21;

  private static final int FIRST_PORT = 18_000;
  private static final int LAST_PORT = 28_000;

  private final int firstPort;
  private final Path home;
  private final Map<String, String> environment;
  private final AtomicBoolean hasEnded = new AtomicBoolean();

  private OwnStack(int firstPort, Path home, Map<String, String> environment) {
    this.firstPort = firstPort;
    this.home = home;
    this.environment = environment;
  }

  /**
   * Returns when it is ready, its demo data loaded.
   *
   * @param environment what reaches the services, besides our own
   */
  public static OwnStack start(Map<String, String> environment) {
    OwnStack stack = new OwnStack(freeBlock(), temporaryFolder(), environment);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::end));
    stack.run("up", "--detach");
    return stack;
  }

  /** Returns when it is ready, with no demo data: nothing was sold yet. */
  public static OwnStack startEmpty(Map<String, String> environment) {
    OwnStack stack = new OwnStack(freeBlock(), temporaryFolder(), environment);
    Path marker = stack.home.resolve("data/demo-data.loaded");
    try {
      Files.createDirectories(marker.getParent());
      Files.createFile(marker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(stack::end));
    stack.run("up", "--detach");
    return stack;
  }

  /** Where the gateway is, for example {@code http://localhost:18000}. */
  public String address() {
    return "http://localhost:" + firstPort;
  }

  /** The port at that place in the stack's block (docs/local-stack.md). */
  public int port(int offset) {
    return firstPort + offset;
  }

  /** What is {@code .easyecom} elsewhere. */
  public Path home() {
    return home;
  }

  /**
   * Runs {@code ./easyecom} for this stack.
   *
   * @throws IllegalStateException if it does not succeed
   */
  public void run(String... arguments) {
    int exit = easyecom(arguments);
    if (exit != 0) {
      throw new IllegalStateException(
          "./easyecom %s ended with %d; its home is %s"
              .formatted(String.join(" ", arguments), exit, home));
    }
  }

  /** The project's folder. */
  public static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("easyecom"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Stops it and deletes its data, once; when this JVM ends at the latest. */
  public void end() {
    if (hasEnded.getAndSet(true)) {
      return;
    }
    easyecom("stop");
    try (Stream<Path> data = Files.walk(home.resolve("data"))) {
      for (Path path : data.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      System.err.println("Data of a test are left in " + home + ": " + e);
    }
  }

  private int easyecom(String... arguments) {
    List<String> command = new ArrayList<>(List.of(root().resolve("easyecom").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).directory(root().toFile()).inheritIO();
    process.environment().putAll(environment);
    process.environment().put("EASYECOM_PORT", Integer.toString(firstPort));
    process.environment().put("EASYECOM_HOME", home.toString());
    // Maven, which runs these tests, has built everything already.
    process.environment().put("EASYECOM_SKIP_BUILD", "true");
    try {
      return process.start().waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot run ./easyecom", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("easyecom-acceptance-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freeBlock() {
    for (int first = FIRST_PORT; first < LAST_PORT; first += 100) {
      if (isFree(first)) {
        return first;
      }
    }
    throw new IllegalStateException("no free block of ports");
  }

  private static boolean isFree(int first) {
    for (int port = first; port < first + PORTS; port++) {
      try (ServerSocket socket = new ServerSocket(port)) {
        socket.setReuseAddress(true);
      } catch (IOException taken) {
        return false;
      }
    }
    return true;
  }
}
