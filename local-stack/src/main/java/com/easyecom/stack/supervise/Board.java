package com.easyecom.stack.supervise;

import com.easyecom.stack.StackException;
import com.easyecom.stack.component.StackComponent;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Where everybody writes what happens: lines for the terminal, the state file for the rest. */
public final class Board {
  private final PrintStream out;
  private final Path stateFile;
  private final ProcessIdentity supervisor = ProcessIdentity.of(ProcessHandle.current().pid());
  private final long startedAtNanos = System.nanoTime();
  private final Map<String, ComponentStatus> components = new LinkedHashMap<>();
  private boolean complete;

  public Board(PrintStream out, Path stateFile, List<StackComponent> components) {
    this.out = out;
    this.stateFile = stateFile;
    for (StackComponent each : components) {
      this.components.put(
          each.name(),
          new ComponentStatus(
              each.name(),
              each.port(),
              ComponentState.WAITING,
              null,
              0,
              0,
              each.process().stopSignal()));
    }
  }

  /** Seconds since the stack began to start. */
  public double seconds() {
    return (System.nanoTime() - startedAtNanos) / 1e9;
  }

  /** One line about a component, with the time. */
  public synchronized void say(String component, String text) {
    out.printf("%6.1f s  %-20s %s%n", seconds(), component, text);
  }

  /** Everything is ready. */
  public synchronized void complete() {
    complete = true;
    write();
  }

  /** Nothing runs any more. */
  public synchronized void clear() {
    try {
      Files.deleteIfExists(stateFile);
    } catch (IOException e) {
      throw new StackException("Cannot delete " + stateFile + ": " + e.getMessage(), e);
    }
  }

  synchronized void started(String component, long pid) {
    put(status(component).startedAs(ProcessIdentity.of(pid), System.currentTimeMillis()));
  }

  synchronized void become(String component, ComponentState state) {
    put(status(component).in(state));
  }

  private ComponentStatus status(String component) {
    return Objects.requireNonNull(components.get(component));
  }

  private void put(ComponentStatus status) {
    components.put(status.name(), status);
    write();
  }

  private void write() {
    new StackState(supervisor, complete, List.copyOf(components.values())).write(stateFile);
  }
}
