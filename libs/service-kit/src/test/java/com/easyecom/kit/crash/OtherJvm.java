package com.easyecom.kit.crash;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.easyecom.infra.process.Signals;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A second process with the tests' classes, whose main method ends when its input does. */
public final class OtherJvm implements AutoCloseable {

  private static final String STOPPED = "T";

  private final Process process;

  private OtherJvm(Process process) {
    this.process = process;
  }

  /**
   * @param service what it calls itself, for its crash points
   * @param crashPoints where they are armed; null for a process without any
   */
  public static OtherJvm start(
      Class<?> main, String service, @Nullable Path crashPoints, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.add("-Xmx64m");
    command.add("-Dquarkus.application.name=" + service);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    if (crashPoints != null) {
      builder.environment().put(CrashPoint.FOLDER_VARIABLE, crashPoints.toString());
    }
    return new OtherJvm(builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  public Process process() {
    return process;
  }

  /** Whether it stands still, by SIGSTOP. */
  public boolean isStopped() {
    try (BufferedReader stat =
        Files.newBufferedReader(Path.of("/proc", Long.toString(process.pid()), "stat"))) {
      return stat.readLine().split(" ")[2].equals(STOPPED);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets it go on after it was stopped. */
  public void goOn() {
    Signals.send(process.pid(), "CONT");
  }

  /** Ends it in order; by force if that takes long. */
  @Override
  public void close() throws IOException, InterruptedException {
    process.outputWriter().close();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      assertTrue(false, "a process had to be killed");
    }
  }
}
