package com.easyecom.infra.process;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One started server. Closing it stops it in order. */
public final class RunningProcess implements AutoCloseable {
  private static final long POLL_MILLIS = 50;
  private static final Duration STOP_GRACE = Duration.ofSeconds(10);
  private static final int LOG_TAIL_LINES = 20;

  private final InfraProcess infra;
  private final Process process;

  private RunningProcess(InfraProcess infra, Process process) {
    this.infra = infra;
    this.process = process;
  }

  /** Prepares and starts the server; it is not ready yet when this returns. */
  public static RunningProcess start(InfraProcess infra) {
    try {
      infra.prepare();
      return new RunningProcess(infra, infra.processBuilder().start());
    } catch (IOException e) {
      throw new InfraException("Cannot start " + infra.name() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Waits until the server answers.
   *
   * @throws InfraException if it ends before that, or takes longer; with its last log lines
   */
  public RunningProcess awaitReady(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!infra.isReady()) {
      if (!process.isAlive()) {
        throw failure("ended with exit code " + process.exitValue());
      }
      if (System.nanoTime() > deadline) {
        kill();
        throw failure("was not ready after " + timeout.toSeconds() + " s");
      }
      pause();
    }
    return this;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Stops the server in order; kills it when it takes longer than ten seconds. */
  @Override
  public void close() {
    end(infra.stopSignal());
  }

  /** Ends the server at once and frees what it holds in the operating system. */
  public void abort() {
    end(infra.abortSignal());
  }

  /** SIGKILL: what a crash looks like. Returns when the process is gone. */
  public void kill() {
    process.destroyForcibly();
    waitFor(STOP_GRACE);
  }

  private void end(String signal) {
    if (!process.isAlive()) {
      return;
    }
    Signals.send(process.pid(), signal);
    if (!waitFor(STOP_GRACE)) {
      kill();
    }
  }

  private boolean waitFor(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private InfraException failure(String what) {
    return new InfraException(infra.name() + " " + what + "\n" + String.join("\n", logTail()));
  }

  private List<String> logTail() {
    try {
      List<String> lines = Files.readAllLines(infra.settings().logFile());
      return lines.subList(Math.max(0, lines.size() - LOG_TAIL_LINES), lines.size());
    } catch (IOException e) {
      return List.of("(no log: " + e.getMessage() + ")");
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfraException("Interrupted while waiting", e);
    }
  }
}
