package com.easyecom.infra.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * Servers for tests: one of each kind in a JVM, on a free port, in a temporary folder, ended with
 * the JVM, also when that is killed.
 *
 * <p>What runs is noted in system properties, not in static fields: Quarkus loads this class once
 * for each of its class loaders.
 */
public final class SharedForTests {
  private static final Duration START_LIMIT = Duration.ofSeconds(60);
  private static final int ATTEMPTS = 3;

  /** Set it to true to measure with a disk that is waited for, as in production. */
  private static final String DURABLE = "easyecom.test.durable";

  private SharedForTests() {}

  /**
   * The running server of that name, started by the first caller.
   *
   * @param create describes the server for given settings; pure, since it is called again whenever
   *     somebody asks for the running one
   */
  public static <T extends InfraProcess> T get(String name, Function<ProcessSettings, T> create) {
    // The one object that all class loaders share and nobody else locks.
    synchronized (Runtime.getRuntime()) {
      String folder = System.getProperty(property(name, "folder"));
      if (folder == null) {
        return startWithRetries(name, create);
      }
      return create.apply(settings(Path.of(folder), Integer.getInteger(property(name, "port"))));
    }
  }

  private static <T extends InfraProcess> T startWithRetries(
      String name, Function<ProcessSettings, T> create) {
    for (int attempt = 1; ; attempt++) {
      try {
        return start(name, create);
      } catch (InfraException e) {
        // Another process may have taken the port between our choice and its use.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static <T extends InfraProcess> T start(
      String name, Function<ProcessSettings, T> create) {
    Path folder = temporaryFolder(name);
    ProcessSettings settings = settings(folder, FreePorts.next());
    T infra = create.apply(settings);
    RunningProcess running = RunningProcess.start(infra);
    Process watcher = endWithThisJvm(running.pid(), infra.abortSignal());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> cleanUp(folder, running, watcher)));
    running.awaitReady(START_LIMIT);
    System.setProperty(property(name, "folder"), folder.toString());
    System.setProperty(property(name, "port"), Integer.toString(settings.port()));
    return infra;
  }

  /** A shell whose input ends when this JVM does, however it ends; it then signals the server. */
  private static Process endWithThisJvm(long pid, String signal) {
    List<String> command =
        List.of("/bin/sh", "-c", "read -r _; kill -" + signal + " " + pid + " 2>/dev/null");
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void cleanUp(Path folder, RunningProcess running, Process watcher) {
    running.abort();
    watcher.destroyForcibly();
    try {
      Folders.deleteRecursively(folder);
    } catch (UncheckedIOException e) {
      System.err.println("Left behind: " + e.getMessage());
    }
  }

  private static ProcessSettings settings(Path folder, int port) {
    return new ProcessSettings(
        folder.resolve("data"), port, folder.resolve("log"), Boolean.getBoolean(DURABLE));
  }

  private static Path temporaryFolder(String name) {
    try {
      return Files.createTempDirectory("easyecom-" + name + "-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String property(String name, String part) {
    return "easyecom.test." + name + "." + part;
  }
}
