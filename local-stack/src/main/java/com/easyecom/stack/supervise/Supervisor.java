package com.easyecom.stack.supervise;

import com.easyecom.infra.process.InfraException;
import com.easyecom.stack.StackException;
import com.easyecom.stack.component.ClassArchive;
import com.easyecom.stack.component.StackComponent;
import com.easyecom.stack.component.Tier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Runs all components: each in a loop of its own, begun when those that it needs are ready. */
public final class Supervisor {
  private static final Duration END_LIMIT = Duration.ofSeconds(15);

  private final Board board;
  private final Map<String, ComponentLoop> loops = new LinkedHashMap<>();
  private final Map<String, Thread> threads = new ConcurrentHashMap<>();
  private final CompletableFuture<StackException> failure = new CompletableFuture<>();
  private final CompletableFuture<Void> stopping = new CompletableFuture<>();

  /**
   * @param orders which components are to stay stopped; asked all the time
   */
  public Supervisor(
      List<StackComponent> components, Board board, StopOrders orders, RestartLimits limits) {
    this.board = board;
    for (StackComponent each : components) {
      RestartBudget budget = new RestartBudget(limits);
      loops.put(each.name(), new ComponentLoop(each, board, orders, budget, stopping));
    }
  }

  /** Starts everything; returns at once. */
  public void start() {
    for (ComponentLoop loop : loops.values()) {
      String name = loop.component().name();
      threads.put(name, Thread.ofVirtual().name(name).start(() -> run(loop)));
    }
  }

  /**
   * Waits until every component has been ready once.
   *
   * @throws StackException if one cannot be started or keeps dying
   */
  public void awaitReady() {
    CompletableFuture<?>[] all =
        loops.values().stream().map(ComponentLoop::firstReady).toArray(CompletableFuture[]::new);
    CompletableFuture.anyOf(CompletableFuture.allOf(all), failure).join();
    if (failure.isDone()) {
      throw failure.join();
    }
  }

  /** Makes the archives of classes that are missing, in the background: the next start gains. */
  public void makeArchives() {
    List<ClassArchive> missing =
        loops.values().stream()
            .map(loop -> loop.component().archive())
            .flatMap(Optional::stream)
            .filter(archive -> !archive.isCurrent())
            .toList();
    // Services first: they are the most work to start.
    Thread.ofVirtual()
        .name("archives")
        .start(() -> new ArchiveMaker(stopping).make(missing.reversed()));
  }

  /** Waits until a component is beyond repair, and says which and why. */
  public StackException awaitFailure() {
    return failure.join();
  }

  /** Stops everything, one tier after the other. Harmless when repeated. */
  public void stop() {
    stopping.complete(null);
    for (Tier tier : List.of(Tier.values()).reversed()) {
      List<Thread> ends = new ArrayList<>();
      for (ComponentLoop loop : loops.values()) {
        if (loop.component().tier() == tier) {
          ends.add(Thread.ofVirtual().start(() -> stop(loop)));
        }
      }
      ends.forEach(Supervisor::join);
    }
    threads.values().forEach(Supervisor::join);
    board.clear();
  }

  private void run(ComponentLoop loop) {
    try {
      for (String need : loop.component().needs()) {
        ComponentLoop needed = Objects.requireNonNull(loops.get(need), need);
        CompletableFuture.anyOf(needed.firstReady(), stopping).join();
      }
      loop.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (StackException e) {
      failure.complete(e);
    } catch (RuntimeException e) {
      String reason = e instanceof InfraException ? e.getMessage() : e.toString();
      failure.complete(new StackException(loop.component().name() + ": " + reason, e));
    }
  }

  private void stop(ComponentLoop loop) {
    try {
      loop.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join(END_LIMIT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
