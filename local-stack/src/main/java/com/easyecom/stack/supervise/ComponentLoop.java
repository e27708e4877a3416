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

/**
 * The life of one component: started, watched, started again when it dies, until the stack stops;
 * and not running while somebody wants it so.
 */
final class ComponentLoop {
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
  private static final long STARTING_POLL_MILLIS = 100;
  private static final long ORDERS_POLL_MILLIS = 200;
  private static final Duration READY_POLL = Duration.ofSeconds(5);
  private static final int MISSES = 3;
  private static final int SHOWN_LOG_LINES = 20;

  private final StackComponent component;
  private final InfraProcess infra;
  private final Board board;
  private final StopOrders orders;
  private final RestartBudget budget;
  private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
  private final CompletableFuture<Void> stopping;
  private @Nullable Process process;

  /**
   * @param stopping completed when the whole stack is to stop: from then on nothing is started
   */
  ComponentLoop(
      StackComponent component,
      Board board,
      StopOrders orders,
      RestartBudget budget,
      CompletableFuture<Void> stopping) {
    this.component = component;
    this.infra = component.process();
    this.board = board;
    this.orders = orders;
    this.budget = budget;
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
    while (!stopping.isDone()) {
      if (isToRest()) {
        rest();
      } else {
        live();
      }
    }
  }

  /** Ends the process in order, or by force after ten seconds; once the stack is stopping. */
  void stop() throws InterruptedException {
    Process last;
    synchronized (this) {
      last = process;
    }
    if (last != null) {
      end(last);
    }
    board.become(component.name(), ComponentState.STOPPED);
  }

  private void live() throws InterruptedException {
    Process current = start();
    if (current == null) {
      return;
    }
    watch(current);
    if (isToRest()) {
      end(current);
    } else if (!stopping.isDone()) {
      afterDeath(current.exitValue());
    }
  }

  private void rest() {
    board.become(component.name(), ComponentState.STOPPED);
    board.say(component.name(), "stopped, until ./easyecom start " + component.name());
    while (isToRest()) {
      pause(Duration.ofMillis(ORDERS_POLL_MILLIS));
    }
  }

  private boolean isToRest() {
    return !stopping.isDone() && orders.isGiven(component.name());
  }

  private void end(Process last) throws InterruptedException {
    if (last.isAlive()) {
      Signals.send(last.pid(), infra.stopSignal());
      if (!last.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        board.say(component.name(), "does not stop, killed");
        last.destroyForcibly().waitFor();
      }
    }
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

  /** Returns when it has died, or is to be stopped. */
  private void watch(Process current) throws InterruptedException {
    long startedAt = System.nanoTime();
    while (!infra.isReady()) {
      if (System.nanoTime() - startedAt > START_LIMIT.toNanos()) {
        board.say(component.name(), "not ready after " + START_LIMIT.toSeconds() + " s, killed");
        current.destroyForcibly();
      }
      if (isOver(current, STARTING_POLL_MILLIS)) {
        return;
      }
    }
    becomeReady((System.nanoTime() - startedAt) / 1e9);
    keepAsking(current);
  }

  private void keepAsking(Process current) throws InterruptedException {
    ComponentState shown = ComponentState.READY;
    int misses = 0;
    long askedAt = System.nanoTime();
    while (!isOver(current, ORDERS_POLL_MILLIS)) {
      if (System.nanoTime() - askedAt > READY_POLL.toNanos()) {
        misses = infra.isReady() ? 0 : misses + 1;
        shown = show(shown, misses < MISSES ? ComponentState.READY : ComponentState.UNREADY);
        askedAt = System.nanoTime();
      }
    }
  }

  private boolean isOver(Process current, long waitMillis) throws InterruptedException {
    return current.waitFor(waitMillis, TimeUnit.MILLISECONDS) || isToRest();
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
    pause(budget.pause());
  }

  /** Shorter when the stack stops. */
  private void pause(Duration duration) {
    stopping.copy().completeOnTimeout(null, duration.toMillis(), TimeUnit.MILLISECONDS).join();
  }

  private String describeDeath(int exitCode) {
    Path log = infra.settings().logFile();
    List<String> lines = LogFiles.tail(log, SHOWN_LOG_LINES);
    String full = DiskSpace.isFull(log) ? " The disk is full!" : "";
    return "It died with exit code %d.%s The end of %s:%n    %s"
        .formatted(exitCode, full, log, String.join("\n    ", lines));
  }
}
