package com.easyecom.stack.supervise;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a component.
 *
 * @param process its present or last process, if it was ever started
 * @param startedAtMillis when that process was started, since the epoch; 0 if never
 * @param restarts how often it died and was started again
 * @param stopSignal what ends it in order, without the {@code SIG}
 */
public record ComponentStatus(
    String name,
    int port,
    ComponentState state,
    @Nullable ProcessIdentity process,
    long startedAtMillis,
    int restarts,
    String stopSignal) {

  /** Its process, if that runs now. */
  public Optional<ProcessIdentity> running() {
    return process != null && process.isRunning() ? Optional.of(process) : Optional.empty();
  }

  ComponentStatus in(ComponentState next) {
    return new ComponentStatus(name, port, next, process, startedAtMillis, restarts, stopSignal);
  }

  ComponentStatus startedAs(ProcessIdentity fresh, long nowMillis) {
    boolean diedBefore = process != null && state != ComponentState.STOPPED;
    int again = diedBefore ? restarts + 1 : restarts;
    return new ComponentStatus(
        name, port, ComponentState.STARTING, fresh, nowMillis, again, stopSignal);
  }
}
