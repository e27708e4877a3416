package com.easyecom.acceptance;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stack that these tests talk to: one that {@code EASYECOM_ADDRESS} names, or a fresh one of
 * our own in a temporary home, started as a newcomer would and stopped with this JVM.
 */
final class RunningStack {

  /** The ports above the public one that the components take. */
  private static final int PORTS = 21;

  private static final int FIRST_PORT = 18_000;
  private static final int LAST_PORT = 28_000;

  private static final Optional<Path> HOME = home(System.getenv("EASYECOM_ADDRESS"));
  private static final String ADDRESS = start();
  private static final Answer DASHBOARD = dashboard();

  private RunningStack() {}

  /** Where the gateway is, for example {@code http://localhost:8000}. */
  static String address() {
    return ADDRESS;
  }

  /** Where the stack keeps its data and secrets; empty when only its address is known. */
  static Optional<Path> home() {
    return HOME;
  }

  /** What the dashboard said before any test traded. */
  static Answer dashboardAtStart() {
    return DASHBOARD;
  }

  private static String start() {
    String given = System.getenv("EASYECOM_ADDRESS");
    if (given != null) {
      return given;
    }
    int port = freeBlock();
    Path home = HOME.orElseThrow();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> easyecom(port, home, "stop")));
    int exit = easyecom(port, home, "up", "--detach");
    if (exit != 0) {
      throw new IllegalStateException("./easyecom up ended with " + exit + "; its home is " + home);
    }
    return "http://localhost:" + port;
  }

  private static Optional<Path> home(String givenAddress) {
    String given = System.getenv("EASYECOM_HOME");
    if (givenAddress == null) {
      return Optional.of(temporaryFolder());
    }
    return given == null ? Optional.empty() : Optional.of(Path.of(given));
  }

  private static Answer dashboard() {
    return Shop.open().get("/api/v1/reports/dashboard").expect(200);
  }

  private static int easyecom(int port, Path home, String... arguments) {
    List<String> command = new ArrayList<>(List.of(root().resolve("easyecom").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command).directory(root().toFile()).inheritIO();
    process.environment().put("EASYECOM_PORT", Integer.toString(port));
    process.environment().put("EASYECOM_HOME", home.toString());
    process.environment().put("RECONCILIATION_FRESH_FOR", "1s");
    // Maven, which runs these tests, has built everything already.
    process.environment().put("EASYECOM_SKIP_BUILD", "true");
    try {
      return process.start().waitFor();
    } catch (IOException e) {
      throw new IllegalStateException("cannot run ./easyecom", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isExecutable(folder.resolve("easyecom"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("easyecom-acceptance-");
    } catch (IOException e) {
      throw new IllegalStateException(e);
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
