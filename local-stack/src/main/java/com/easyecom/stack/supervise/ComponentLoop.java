package com.easyecom.stack.supervise;

import com.easyecom.infra.process.InfraProcess;
import com.easyecom.infra.process.Signals;
import com.easyecom.stack.StackException;
import com.easyecom.stack.component.StackComponent;
import com.easyecom.stack.home.DiskSpace;
import com.easyecom.stack.home.LogFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The life of one component: started, watched, started again when it dies, until it is stopped. */
final class ComponentLoop {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final long STARTING_POLL_MILLIS = 100;
  private static final long READY_POLL_MILLIS = 5000;
  private static final int MISSES = 3;
  private static final int SHOWN_LOG_LINES = 20;

  private final StackComponent component;
  private final InfraProcess infra;
  private final Board board;
  private final RestartBudget budget = new RestartBudget();
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final CompletableFuture<Void> stopping;
  private @Nullable Process process;

  /**
   * @param stopping completed when the whole stack is to stop: from then on nothing is started
   */
  ComponentLoop(StackComponent component, Board board, CompletableFuture<Void> stopping) {
    this.component = component;
    this.infra = component.process();
    this.board = board;
    this.stopping = stopping;
  }

  StackComponent component() {
    return component;
  }

  /** Completed when it has become ready for the first time. */
  CompletableFuture<Void> firstReady() {
    return firstReady;
  }

  /**
   * Runs the component until the stack stops.
   *
   * @throws StackException if it cannot be started or keeps dying
   */
  void run() throws InterruptedException {
    infra.prepare();
    for (Process current = start(); current != null; current = start()) {
      watch(current);
      if (!stopping.isDone()) {
        afterDeath(current.exitValue());
      }
    }
  }

  /** Ends the process in order, or by force after ten seconds; once the stack is stopping. */
  void stop() throws InterruptedException {
    Process last;
    synchronized (this) {
      last = process;
    }
    if (last != null && last.isAlive()) {
      Signals.send(last.pid(), infra.stopSignal());
      if (!last.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        board.say(component.name(), "does not stop, killed");
        last.destroyForcibly().waitFor();
      }
    }
    board.become(component.name(), ComponentState.STOPPED);
  }

  private synchronized @Nullable Process start() {
    if (stopping.isDone()) {
      return null;
    }
    try {
      Process started = OwnSession.of(infra.processBuilder()).start();
      process = started;
      board.started(component.name(), started.pid());
      return started;
    } catch (IOException e) {
      throw new StackException("Cannot start " + component.name() + ": " + e.getMessage(), e);
    }
  }

  private void watch(Process current) throws InterruptedException {
    long startedAt = System.nanoTime();
    while (!infra.isReady()) {
      if (System.nanoTime() - startedAt > START_LIMIT.toNanos()) {
        board.say(component.name(), "not ready after " + START_LIMIT.toSeconds() + " s, killed");
        current.destroyForcibly();
      }
      if (current.waitFor(STARTING_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        return;
      }
    }
    becomeReady((System.nanoTime() - startedAt) / 1e9);
    keepAsking(current);
  }

  private void keepAsking(Process current) throws InterruptedException {
    ComponentState shown = ComponentState.READY;
    int misses = 0;
    while (!current.waitFor(READY_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      misses = infra.isReady() ? 0 : misses + 1;
      shown = show(shown, misses < MISSES ? ComponentState.READY : ComponentState.UNREADY);
    }
  }

  private void becomeReady(double seconds) {
    component.whenReady().run();
    board.become(component.name(), ComponentState.READY);
    board.say(component.name(), "ready (%.1f s)".formatted(seconds));
    firstReady.complete(null);
  }

  private ComponentState show(ComponentState before, ComponentState now) {
    if (before != now && !stopping.isDone()) {
      board.become(component.name(), now);
      board.say(component.name(), now == ComponentState.READY ? "ready again" : "does not answer");
    }
    return now;
  }

  private void afterDeath(int exitCode) {
    budget.died(System.nanoTime());
    board.become(component.name(), ComponentState.DOWN);
    String lastWords = describeDeath(exitCode);
    if (budget.isSpent()) {
      throw new StackException(component.name() + " keeps dying. " + lastWords);
    }
    board.say(
        component.name(),
        lastWords + "\nStarting it again in " + budget.pause().toSeconds() + " s.");
    stopping
        .copy()
        .completeOnTimeout(null, budget.pause().toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }

  private String describeDeath(int exitCode) {
    Path log = infra.settings().logFile();
    List<String> lines = LogFiles.tail(log, SHOWN_LOG_LINES);
    String full = DiskSpace.isFull(log) ? " The disk is full!" : "";
    return "It died with exit code %d.%s The end of %s:%n    %s"
        .formatted(exitCode, full, log, String.join("\n    ", lines));
  }
}
